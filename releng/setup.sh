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

# Debian packages by what they are for: a screen, the window's libraries, fonts and icons.
packages="xvfb openbox xdotool imagemagick libgtk-3-0 libsecret-1-0 dbus-x11 fontconfig fonts-inter fonts-dejavu-core \
    fonts-noto-color-emoji adwaita-icon-theme librsvg2-common"

# What tests need beyond that: a keychain in a session of its own.
test_packages="dbus gnome-keyring libsecret-tools"

packages_needed() {
    local installed package
    installed=$(dpkg-query -W -f '${Status} ${Package}\n${Status} ${Provides}\n' 2>/dev/null | grep '^install ok installed' || true)
    for package in $packages; do
        grep -qE "[ ,]$package(,| |\$)" <<<"$installed" || printf '%s ' "$package"
    done
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

apt_install() { # PACKAGE...: installs them; one sentence when that fails
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null || fail "Installing $* needs root or sudo."
    say "Installing Debian packages: $*"
    mkdir -p "$root/target"
    {
        as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
    } >"$root/target/packages.log" 2>&1 </dev/null || {
        tail -n 5 "$root/target/packages.log" >&2
        fail "The packages could not be installed; target/packages.log says why."
    }
}

install_packages() {
    local missing
    command -v dpkg-query >/dev/null || {
        say "This is no Debian: GTK 3 and fonts are expected to be there."
        return 0
    }
    read -ra missing <<<"$(packages_needed)"
    [ "${#missing[@]}" = 0 ] || apt_install "${missing[@]}"
}

java_major() { # JDK: the number of its Java version
    local version
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true)
    [ -n "$version" ] || version=$("$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
    printf '%s' "${version%%.*}"
}

use_jdk() { # looks where JDKs usually are; tells whether one is new enough
    local candidate path_java
    path_java=$(command -v javac || true)
    [ -z "$path_java" ] || path_java=$(dirname "$(dirname "$(readlink -f "$path_java")")")
    for candidate in "${JAVA_HOME:-}" "$path_java" /usr/lib/jvm/* /opt/jdk* /opt/java/*; do
        [ -x "$candidate/bin/javac" ] || continue
        if [ "$(java_major "$candidate")" -ge 21 ] 2>/dev/null; then
            export JAVA_HOME="$candidate" PATH="$candidate/bin:$PATH"
            return 0
        fi
    done
    return 1
}

find_jdk() {
    local package
    use_jdk && return 0
    for package in openjdk-25-jdk-headless openjdk-21-jdk-headless; do
        if apt-cache show "$package" >/dev/null 2>&1; then
            apt_install "$package"
            use_jdk && return 0
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

# What the built product is made of; a stamp with the same value means that nothing has changed.
sources_fingerprint() {
    (cd "$root" && find pom.xml .mvn target-platform bundles features releng/org.* -type f -not -path '*/target/*' -not -path '*/lib/*' \
        -not -path '*/OSGI-INF/org.vectorinspector.*.xml' -not -name 'pom.tycho' -not -name '.tycho-*' -not -name '.polyglot*' -print0 \
        | sort -z | xargs -0 sha256sum | sha256sum | cut -c1-64)
}

stamp="$root/releng/org.vectorinspector.product/target/built.stamp"

# An interrupted build leaves these; the next one would take them for real.
remove_leftovers() { rm -f "$root"/{bundles,features,releng,tests}/pom.tycho; }

build_product() {
    local now
    now=$(sources_fingerprint)
    if [ -d "$product" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$now" ]; then
        return 0
    fi
    find_maven
    remove_leftovers
    say "Building Vector Inspector (about a minute; the first time several, for the libraries)"
    mkdir -p "$root/target"
    (cd "$root" && mvn -B -ntp verify -DskipTests) >"$root/target/build.log" 2>&1 </dev/null || {
        grep -E '^\[ERROR\]' "$root/target/build.log" | grep -vF 'osgi.platform}' | head -n 15 >&2
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
    # Without a desktop nobody says which font and icons to use. The programs may write beside what they read: give them a copy.
    mkdir -p "$root/target/display"
    cp -r "$root/releng/display/." "$root/target/display/"
    export XDG_CONFIG_HOME="$root/target/display" NO_AT_BRIDGE=1
    openbox >/dev/null 2>&1 &
    openbox_pid=$!
}

stop_display() {
    [ -z "${openbox_pid:-}" ] || kill "$openbox_pid" 2>/dev/null || true
    [ -z "${xvfb_pid:-}" ] || kill "$xvfb_pid" 2>/dev/null || true
}

# The real servers that tests speak to, in tests/servers: installed again only when their lists have changed.
install_servers() {
    install_from_npm "$root/tests/servers" "the servers and clients that the tests need (Chroma, Qdrant's client)"
    install_from_npm "$root/tests/servers/chroma-newest" "the newest Chroma"
    "$root/tests/servers/chroma-newest/install.sh" 2>"$root/target/servers.log" || {
        tail -n 5 "$root/target/servers.log" >&2
        fail "The test servers could not be installed; target/servers.log says why."
    }
    [ -f "$root/tests/servers/postgres/installed.stamp" ] || say "Installing the servers that the tests need (PostgreSQL)"
    "$root/tests/servers/postgres.sh" 2>"$root/target/postgres.log" || {
        tail -n 5 "$root/target/postgres.log" >&2
        fail "The test servers could not be installed; target/postgres.log says why."
    }
}

install_from_npm() { # FOLDER WHAT
    local wanted
    wanted=$(sha256sum <"$1/package-lock.json")
    mkdir -p "$root/target"
    [ "$(cat "$1/node_modules/installed.stamp" 2>/dev/null)" = "$wanted" ] && return 0
    command -v npm >/dev/null || apt_install npm
    say "Installing $2"
    (cd "$1" && npm ci --no-audit --no-fund) >"$root/target/servers.log" 2>&1 </dev/null || {
        tail -n 5 "$root/target/servers.log" >&2
        fail "The test servers could not be installed; target/servers.log says why."
    }
    printf '%s' "$wanted" >"$1/node_modules/installed.stamp"
}

set_up() {
    install_packages
    find_jdk
}
