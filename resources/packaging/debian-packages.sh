# SPDX-License-Identifier: Apache-2.0
# Sourced by app/run, tests/run and .ci/run: what has to be installed on Debian and Ubuntu, and how.
# Other systems are told what is needed.

build_packages=(g++ cmake ninja-build qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    qtkeychain-qt6-dev libssl-dev)
# libsecret is loaded on demand, so no package depends on it; the icons are SVG.
run_packages=(libsecret-1-0 libqt6svg6 qt6-translations-l10n fonts-dejavu-core)
test_packages=(ccache git libsecret-tools gnome-keyring libglib2.0-bin dbus-daemon xvfb xauth openbox xdotool
    x11-utils imagemagick fonts-droid-fallback postfix dovecot-core swaks libnet-ssleay-perl openssl
    python3 python3-yaml python3-jsonschema procps file)
check_packages=(clang-format clang-tidy)

# install_packages NAME…: those that are missing.
install_packages() {
    local missing=() name become=()
    if ! command -v dpkg-query >/dev/null; then
        echo "This is no Debian or Ubuntu. Needed here, by their Debian names: $*"
        return
    fi
    for name in "$@"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    [ "$(id -u)" = 0 ] || become=(sudo)
    echo "Installing: ${missing[*]}"
    "${become[@]}" apt-get -o DPkg::Lock::Timeout=600 -qq update
    # postfix asks questions otherwise
    "${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 \
        -qq -y --no-install-recommends install "${missing[@]}" > /dev/null
}
