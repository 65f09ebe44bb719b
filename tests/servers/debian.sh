# shellcheck shell=bash
# Fetches packages of a newer Debian than the computer's own, from the mirror that its apt uses. Nothing of the system is touched and
# no root is needed. Source it; it says by "fail", which the caller has, why something cannot be had.

debian_mirror() { # the address of the Debian that this computer is updated from
    local codename
    codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")
    apt-get --print-uris update 2>/dev/null | sed -n "s|^'\(.*\)/dists/$codename/InRelease'.*|\1|p" | head -n 1
}

private_apt() { # FOLDER RELEASE: an apt that knows only this release, thinks that nothing is installed and writes only below its folder
    local address keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    command -v apt-get >/dev/null || fail "it needs packages of Debian, and there is no apt-get here."
    [ -f "$keyring" ] || fail "Debian's keys are missing; install debian-archive-keyring."
    address=$(debian_mirror)
    [ -n "$address" ] || fail "apt has no Debian mirror of this computer's release to ask."
    mkdir -p "$1"/{state/lists/partial,cache/archives/partial,etc/apt.conf.d,etc/preferences.d}
    touch "$1/status"
    printf 'deb [signed-by=%s] %s %s main\n' "$keyring" "$address" "$2" >"$1/etc/sources.list"
    cat >"$1/apt.conf" <<EOF
Dir "$1";
Dir::State "state";
Dir::State::status "$1/status";
Dir::Cache "cache";
Dir::Etc "etc";
Dir::Etc::sourcelist "sources.list";
Dir::Etc::sourceparts "-";
APT::Install-Recommends "false";
APT::Sandbox::User "$(id -un)";
Acquire::Languages "none";
EOF
    export APT_CONFIG="$1/apt.conf"
    apt-get -qq update >&2 || fail "the mirror $address has no usable Debian $2."
}
