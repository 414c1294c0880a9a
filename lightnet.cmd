@echo off
rem Starts Lightnet Explorer on Windows: the window without arguments or with files, else the command line.
rem The first start builds it; so does a start after a change of the sources.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "TARGET=%ROOT%\target"
set "APP=%TARGET%\app"
set "JDK="

if defined JAVA_HOME call :consider "%JAVA_HOME%"
for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :consider "%%~dp$PATH:j.."
for %%v in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "BellSoft" "Amazon Corretto") do (
  for /d %%j in ("%ProgramFiles%\%%~v\*") do call :consider "%%~j"
)
for /d %%j in ("%USERPROFILE%\.jdks\*") do call :consider "%%~j"
if not defined JDK (
  >&2 echo lightnet: no JDK 25 or newer was found; to get one: winget install EclipseAdoptium.Temurin.25.JDK
  exit /b 1
)

call :is_built
if errorlevel 1 call :build
if not exist "%APP%\built" exit /b 1

set "FLAGS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
if "%~1"=="snapshot" goto window
if "%~1"=="compare" goto window
if "%~1"=="sweep" goto window
if "%~1"=="export" goto window
if not "%~x1"=="" if exist "%~1" goto window
if not "%~1"=="" goto run
:window
set FLAGS=%FLAGS% --module-path "%APP%\javafx" --add-modules javafx.controls --enable-native-access=javafx.graphics
:run
"%JDK%\bin\java.exe" %FLAGS% "-Dlightnet.home=%ROOT%" -cp "%APP%\lib\*" lightnet.Main %*
exit /b %ERRORLEVEL%

rem Takes a folder as JDK if none is found yet and it holds one that is new enough.
:consider
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "VERSION="
for /f "usebackq tokens=1,2 delims==" %%a in ("%~1\release") do if "%%a"=="JAVA_VERSION" set VERSION=%%b
if not defined VERSION exit /b 0
set VERSION=%VERSION:"=%
for /f "delims=.+-_" %%m in ("%VERSION%") do if %%m GEQ 25 set "JDK=%~f1"
exit /b 0

rem Compares the sources with the copy that the last build left; robocopy gives 0 for no difference.
:is_built
if not exist "%APP%\built" exit /b 1
fc /b "%ROOT%\pom.xml" "%TARGET%\sources\pom.xml" >nul 2>nul
if errorlevel 1 exit /b 1
robocopy "%ROOT%\src\main" "%TARGET%\sources\main" /mir /l /r:1 /w:1 >nul
exit /b %ERRORLEVEL%

:build
where mvn >nul 2>nul
if errorlevel 1 (
  >&2 echo lightnet: Maven was not found; to get it: scoop install maven, or choco install maven, or https://maven.apache.org
  exit /b 1
)
if not exist "%TARGET%" mkdir "%TARGET%"
set "TOLD="
:lock
mkdir "%TARGET%\lock" 2>nul
if not errorlevel 1 goto locked
if not defined TOLD >&2 echo Waiting for another start that builds; if there is none, remove "%TARGET%\lock"
set "TOLD=yes"
ping -n 2 127.0.0.1 >nul
goto lock
:locked
call :is_built
if not errorlevel 1 goto unlock
>&2 echo Building Lightnet Explorer, once; this takes about a minute...
if exist "%APP%" rmdir /s /q "%APP%"
robocopy "%ROOT%\src\main" "%TARGET%\sources\main" /mir /r:1 /w:1 >nul
copy /y "%ROOT%\pom.xml" "%TARGET%\sources\pom.xml" >nul
set "JAVA_HOME=%JDK%"
pushd "%ROOT%"
call mvn -q -B -Dstyle.color=never -Dmaven.test.skip=true package <nul >"%TARGET%\build.log" 2>&1
if errorlevel 1 goto failed
type nul >"%APP%\built"
popd
:unlock
rmdir "%TARGET%\lock"
exit /b 0
:failed
popd
rmdir "%TARGET%\lock"
>&2 type "%TARGET%\build.log"
>&2 echo lightnet: the build failed; "%TARGET%\build.log" says why.
exit /b 1
