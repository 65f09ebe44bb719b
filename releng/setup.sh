# shellcheck shell=bash
# Set-up that ./run and ./test share: packages, a JDK, Maven, the build. Source it from the root of the checkout.
# Everything it says goes to standard error, so that the command line keeps standard output to itself.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tools="$root/.tools"
maven_version=3.9.11
product="$root/releng/org.vectorinspector.product/target/products/org.vectorinspector.product/linux/gtk/x86_64/vector-inspector"

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

# Debian packages by what they are for: a screen, the window's libraries, fonts.
packages_needed() {
    local package
    for package in xvfb openbox xdotool imagemagick libgtk-3-0 libsecret-1-0 dbus-x11 fontconfig fonts-inter fonts-dejavu-core \
        fonts-noto-color-emoji adwaita-icon-theme librsvg2-common; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || printf '%s ' "$package"
    done
}

install_packages() {
    local missing sudo=""
    command -v dpkg-query >/dev/null || fail "This set-up needs Debian's package tools; install a JDK 21, Maven 3.9.9 and GTK 3 by hand and run mvn verify."
    missing=$(packages_needed)
    [ -n "$missing" ] || return 0
    [ "$(id -u)" = 0 ] || sudo=sudo
    [ -z "$sudo" ] || command -v sudo >/dev/null || fail "Installing ${missing}needs root or sudo."
    say "Installing Debian packages: $missing"
    mkdir -p "$root/target"
    {
        $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing
    } >"$root/target/packages.log" 2>&1 </dev/null || {
        tail -n 5 "$root/target/packages.log" >&2
        fail "The packages could not be installed; target/packages.log says why."
    }
}

java_major() { "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p' | cut -d. -f1; }

find_jdk() {
    local candidate path_java major
    path_java=$(command -v javac || true)
    [ -z "$path_java" ] || path_java=$(dirname "$(dirname "$(readlink -f "$path_java")")")
    for candidate in "${JAVA_HOME:-}" "$path_java" /usr/lib/jvm/* /opt/jdk* /opt/java/*; do
        [ -x "$candidate/bin/javac" ] || continue
        major=$(java_major "$candidate")
        if [ "${major:-0}" -ge 21 ] 2>/dev/null; then
            export JAVA_HOME="$candidate" PATH="$candidate/bin:$PATH"
            return 0
        fi
    done
    fail "No JDK 21 or newer was found; install one and set JAVA_HOME."
}

version_at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$2" ]; }

find_maven() {
    local installed own="$tools/apache-maven-$maven_version"
    installed=$(mvn -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1)
    if [ -n "$installed" ] && version_at_least "$installed" 3.9.9; then
        return 0
    fi
    if [ ! -x "$own/bin/mvn" ]; then
        [ -n "$installed" ] || fail "No Maven was found; install Debian's package maven, the right version is fetched with it."
        say "Fetching Maven $maven_version (the installed $installed is too old for Tycho)"
        mkdir -p "$tools" "$root/target"
        # In an empty folder: an old Maven cannot read our .mvn, and the plugin's marker files must not outlive the fetch.
        local empty
        empty=$(mktemp -d)
        (cd "$empty" && mvn -B -ntp -q dependency:unpack -Dartifact=org.apache.maven:apache-maven:$maven_version:zip:bin \
            -DoutputDirectory="$tools") >"$root/target/maven.log" 2>&1 </dev/null || {
            tail -n 5 "$root/target/maven.log" >&2
            fail "Maven $maven_version could not be fetched; target/maven.log says why."
        }
        rm -rf "$empty"
        chmod +x "$own/bin/mvn"
    fi
    export PATH="$own/bin:$PATH"
}

# What the built product depends on; a stamp with the same value means that nothing has changed.
sources_fingerprint() {
    (cd "$root" && find pom.xml .mvn target-platform bundles features releng -type f -not -path '*/target/*' -printf '%p %s %T@\n' | sort | sha256sum)
}

build_product() {
    local stamp="$root/releng/org.vectorinspector.product/target/built.stamp" now
    now=$(sources_fingerprint)
    if [ -d "$product" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$now" ]; then
        return 0
    fi
    say "Building Vector Inspector (about a minute; the first time several, for the libraries)"
    mkdir -p "$root/target"
    (cd "$root" && mvn -B -ntp verify -DskipTests) >"$root/target/build.log" 2>&1 </dev/null || {
        grep -E '^\[ERROR\]' "$root/target/build.log" | head -n 15 >&2
        fail "The build failed; target/build.log has all of it."
    }
    printf '%s' "$now" >"$stamp"
}

# Makes sure that there is a display; starts one of our own where there is none.
need_display() {
    [ -n "${DISPLAY:-}" ] && return 0
    local number
    for number in $(seq 90 190); do
        [ -e "/tmp/.X$number-lock" ] || [ -e "/tmp/.X11-unix/X$number" ] || break
    done
    say "No display: starting a virtual one (:$number)"
    Xvfb ":$number" -screen 0 1440x900x24 -nolisten tcp >/dev/null 2>&1 &
    xvfb_pid=$!
    export DISPLAY=":$number"
    for _ in $(seq 100); do
        [ -e "/tmp/.X11-unix/X$number" ] && break
        sleep 0.1
    done
    [ -e "/tmp/.X11-unix/X$number" ] || fail "The virtual display did not start."
    openbox >/dev/null 2>&1 &
    openbox_pid=$!
}

stop_display() {
    [ -z "${openbox_pid:-}" ] || kill "$openbox_pid" 2>/dev/null || true
    [ -z "${xvfb_pid:-}" ] || kill "$xvfb_pid" 2>/dev/null || true
}

set_up() {
    install_packages
    find_jdk
    find_maven
}
