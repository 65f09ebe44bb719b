@echo off
rem Starts Vector Inspector with a Java of version 21 or newer: jre\ beside this file, JAVA_HOME, or the path.
rem Java's standing options are in eclipse.ini. "vector-inspector cli COMMAND ..." is the command line.
setlocal EnableDelayedExpansion
set "here=%~dp0"
set "java="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\"
if exist "%here%jre\bin\java.exe" set "java=%here%jre\bin\"
set "options="-Djava.util.logging.config.file=%here%logging.properties""
set "standing="
for /f "usebackq delims=" %%L in ("%here%eclipse.ini") do (
    if defined standing set "options=!options! %%L"
    if "%%L"=="-vmargs" set "standing=yes"
)
for %%J in ("%here%plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%J"
set "areas=%USERPROFILE%\.vector-viewer\runtime"
if defined VECTOR_INSPECTOR_HOME set "areas=%VECTOR_INSPECTOR_HOME%\runtime"
if "%~1"=="cli" goto cli
start "" "%java%javaw.exe" %options% -jar "%launcher%" -nosplash -data "%areas%\window\workspace" %*
exit /b
:cli
set "arguments=%*"
"%java%java.exe" %options% -jar "%launcher%" -nosplash -configuration "%areas%\cli\configuration" -data "%areas%\cli\workspace" -application org.vectorinspector.cli.application !arguments:~4!
exit /b %errorlevel%
