// A page that was out of date before it could listen (the server was started anew, or a save came in between) is loaded again.
"use strict";
document.addEventListener("LiveReloadConnect", async () => {
  const shown = document.documentElement.querySelector("script[data-version]").dataset.version;
  const page = encodeURIComponent(decodeURIComponent(location.pathname));
  const now = await (await fetch(`/_preview/version?page=${page}`, { cache: "no-store" })).text();
  if (now !== shown) location.reload();
});
