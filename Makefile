# 人用的入口。Windows 上没有 make，做法见 docs/windows.md。

PYTHON ?= python3
BIN := .venv/bin
UV := uv==0.13.9
FILINGS := 1000

.DEFAULT_GOAL := help
.PHONY: help site test soak check serve hooks bench lint format docs mutate env dev lock clean

help: ## 列出这些命令
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' Makefile

site: env ## 建好环境，把 content/ 做成网站，放进 site/
	$(BIN)/gongkai build

check: env ## 只检查 content/，不做网站
	$(BIN)/gongkai check

serve: env ## 在本机预览，保存即刷新
	$(BIN)/gongkai serve

hooks: env ## 装上提交前的核对：git commit 时自动检查改过的文件，有错不让提交
	git config core.hooksPath scripts/hooks

bench: env .cache/bench/made ## 与 Hugo 轮流做同样的网页，并量核对和生成，写进 docs/performance.md（FILINGS=10000 做足一万件）
	$(BIN)/python -m benchmarks.check_speed
	$(BIN)/python -m benchmarks.versus_hugo --filings $(FILINGS)

.cache/bench/made: requirements-bench.lock | env
	rm -rf .cache/bench
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps \
		--target .cache/bench --requirement requirements-bench.lock
	touch $@

test: dev lint ## 建好环境，装好浏览器，跑全部测试
	$(BIN)/python scripts/chromium.py
	$(BIN)/python -m pytest -n 2 --dist loadfile

soak: dev ## 生成到一半时杀掉进程 500 次，看网站是不是总是完整的（约一刻钟）
	$(BIN)/python -m pytest tests/shell/test_kill.py --kills 500

lint: dev ## 看代码的写法和类型
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: dev ## 把代码排整齐
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: env ## 按规则重写 docs/rules.md
	PYTHONPATH=. $(BIN)/python scripts/rules_doc.py

mutate: env ## 每次改一处数字、年份、名称，看核对查得出多少，写进 docs/mutation.md
	$(BIN)/python -m benchmarks.mutate

env: ## 建立 .venv：运行要用的库
	@$(PYTHON) scripts/bootstrap.py

dev: ## 建立 .venv：连同测试要用的库
	@$(PYTHON) scripts/bootstrap.py --dev

lock: ## 按 pyproject.toml 重写三个锁文件（升级各库：make lock UPGRADE=--upgrade）
	$(PYTHON) -m venv .cache/lock
	.cache/lock/bin/python -m pip install --quiet --disable-pip-version-check $(UV)
	.cache/lock/bin/uv pip compile --quiet $(UPGRADE) --universal --python-version 3.11 --generate-hashes \
		--no-header --no-emit-index-url pyproject.toml --output-file requirements.lock
	.cache/lock/bin/uv pip compile --quiet $(UPGRADE) --universal --python-version 3.11 --generate-hashes \
		--no-header --no-emit-index-url pyproject.toml --group dev \
		--constraint requirements.lock --output-file requirements-dev.lock
	.cache/lock/bin/uv pip compile --quiet $(UPGRADE) --universal --python-version 3.11 --generate-hashes \
		--no-header --no-emit-index-url --group pyproject.toml:bench --output-file requirements-bench.lock

clean: ## 删掉环境、缓存和做好的网站
	rm -rf .venv .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find site -mindepth 1 ! -name .gitkeep -delete
	rm -rf .gongkai-site
