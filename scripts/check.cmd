@echo off
rem Double-click to check the content: every fault, where it stands and how to mend it.
chcp 65001 >nul
set PYTHONUTF8=1
pushd "%~dp0.."

if not exist .venv\Scripts\gongkai.cmd (
    echo 环境还没有建。请先双击 preview.cmd。
    goto stop
)
call .venv\Scripts\gongkai.cmd check

:stop
popd
pause
