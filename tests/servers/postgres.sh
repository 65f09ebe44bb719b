#!/usr/bin/env bash
# Puts PostgreSQL 17 with pgvector, and the pooler PgBouncer, into the folder postgres beside this file: Debian 13's own packages, from the mirror that this
# computer's apt uses, unpacked without installing. They bring their C library and are started by its loader, so that an older
# Debian can run them too. Nothing of the system is touched; no root is needed. Quick when it has been done before.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. ./debian.sh

folder=$PWD/postgres
stamp="$folder/installed.stamp"
wanted=$(cat postgres.sh debian.sh | sha256sum)

# What the packages depend on but a server without its set-up scripts, its compiler of queries and its locales never opens.
unused='^(adduser|debconf|init-system-helpers|lib(ipc-run|json|io-pty|text).*-perl|libllvm.*|libperl.*|libz3.*|locales|login\.defs|passwd|perl.*|procps|postgresql-common.*|sensible-utils|sysvinit-utils|ucf)_'

fail() {
    printf 'PostgreSQL cannot be had: %s\n' "$*" >&2
    exit 1
}

started_by_its_own_loader() { # PROGRAM: a script takes its place that starts it with the C library beside it
    local loader library up
    loader=$(cd "$fresh" && find usr/lib usr/lib64 -maxdepth 1 -name 'ld-linux*.so.*' 2>/dev/null | head -n 1)
    library=$(cd "$fresh" && dirname "$(find usr/lib -name libc.so.6 | head -n 1)")
    up=$(dirname "${1#"$fresh"/}" | sed 's|[^/]*|..|g')
    mv "$1" "$1.real"
    cat >"$1" <<EOF
#!/bin/sh
here=\$(dirname "\$(readlink -f "\$0")")
root=\$(readlink -f "\$here/$up")
exec "\$root/$loader" --argv0 "\$here/${1##*/}" --library-path "\$root/$library" "\$here/${1##*/}.real" "\$@"
EOF
    chmod +x "$1"
}

[ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && exit 0
work=$(mktemp -d)
fresh="$work/root"
trap 'rm -rf "$work"' EXIT
private_apt "$work" trixie
apt-get -qq -y install --download-only postgresql-17-pgvector pgbouncer >&2 || fail "its packages could not be fetched."
mkdir "$fresh"
for package in "$work"/cache/archives/*.deb; do
    [[ "${package##*/}" =~ $unused ]] || dpkg-deb -x "$package" "$fresh"
done
for program in lib/postgresql/17/bin/postgres lib/postgresql/17/bin/initdb sbin/pgbouncer; do
    started_by_its_own_loader "$fresh/usr/$program"
done
for program in lib/postgresql/17/bin/postgres sbin/pgbouncer; do
    "$fresh/usr/$program" --version >&2 || fail "it does not start on this computer."
done
rm -rf "$folder"
chmod 755 "$fresh"
mv "$fresh" "$folder"
printf '%s' "$wanted" >"$stamp"
