"""What stands on each page: addresses, printable views, and the plan that makes them from the corpus."""
