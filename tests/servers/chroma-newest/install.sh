#!/usr/bin/env bash
# Makes the script "node" beside this file, which starts Node so that it can load the newest Chroma. That one wants a newer C library
# than Debian 12 has; where the computer's own is too old, Debian 13's is unpacked into the folder "libc" and Node is started by its
# loader. Quick when it has been done before.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. ../debian.sh

release=trixie
needed=2.39
wanted=$(cat install.sh ../debian.sh | sha256sum)

fail() {
    printf 'The newest Chroma cannot be had: %s\n' "$*" >&2
    exit 1
}

new_enough() {
    local own
    own=$(getconf GNU_LIBC_VERSION 2>/dev/null | sed 's/^glibc //')
    [ -n "$own" ] && [ "$(printf '%s\n%s\n' "$own" "$needed" | sort -V | head -n 1)" = "$needed" ]
}

fetch_library() {
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    private_apt "$work" "$release"
    (cd "$work" && apt-get -qq download libc6 >&2) || fail "the C library of Debian $release could not be fetched."
    rm -rf libc
    dpkg-deb -x "$work"/libc6_*.deb libc
}

write_starter() {
    local loader library
    if new_enough; then
        printf '#!/bin/sh\nexec node "$@"\n' >node
    else
        fetch_library
        loader=$(find libc/usr/lib libc/usr/lib64 -maxdepth 1 -name 'ld-linux*.so.*' 2>/dev/null | head -n 1)
        library=$(dirname "$(find libc/usr/lib -name libc.so.6 | head -n 1)")
        cat >node <<EOF
#!/bin/sh
here=\$(dirname "\$(readlink -f "\$0")")
exec "\$here/$loader" --library-path "\$here/$library:/${library#libc/}:/${library#libc/usr/}" "\$(command -v node)" "\$@"
EOF
    fi
    chmod +x node
}

[ "$(cat node.stamp 2>/dev/null)" = "$wanted" ] && exit 0
command -v node >/dev/null || fail "there is no Node."
write_starter
./node --version >&2 || fail "Node does not start with the newer C library."
printf '%s' "$wanted" >node.stamp
