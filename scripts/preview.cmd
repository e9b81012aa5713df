@echo off
rem Double-click to preview. The first time it makes the environment, which takes a minute.
chcp 65001 >nul
set PYTHONUTF8=1
pushd "%~dp0.."

set PYTHON=
where py >nul 2>nul && set PYTHON=py -3
if not defined PYTHON where python >nul 2>nul && set PYTHON=python
if not defined PYTHON (
    echo 这台电脑没有 Python。请装 Python 3.11 或更新，安装时勾选“Add python.exe to PATH”，再双击本文件。
    goto stop
)

%PYTHON% scripts\bootstrap.py
if errorlevel 1 goto stop

echo 预览正在启动。看完以后，关掉这个黑窗口就停了。
call .venv\Scripts\gongkai.cmd serve

:stop
popd
pause
