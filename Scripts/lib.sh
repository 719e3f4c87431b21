# shellcheck shell=bash
# What the scripts share. Sourced, not run.

# Ends the script with one sentence.
fail() {
    printf '%s: %s\n' "$(basename "$0")" "$1" >&2
    exit 1
}

# Checks for a Swift that can build the package.
require_swift() {
    command -v swift >/dev/null || fail "Swift is not installed. Install Swift 6.2 or later from swift.org and put it on the PATH."
    local version
    version=$(swift --version 2>&1 | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
    [ "$(printf '6.2\n%s\n' "$version" | sort -V | head -n 1)" = 6.2 ] ||
        fail "Swift $version is too old. Install Swift 6.2 or later from swift.org."
}

# Installs those of the Debian packages named that are missing.
install_packages() {
    local missing=() package as_root=()
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return
    command -v apt-get >/dev/null || fail "These packages are missing and there is no apt-get to install them: ${missing[*]}."
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "These packages are missing: ${missing[*]}. Install them as root, or install sudo."
        as_root=(sudo)
    fi
    echo "Installing ${missing[*]}"
    "${as_root[@]}" apt-get update -qq >/dev/null
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# What building the program takes.
install_build_packages() {
    install_packages libncurses-dev libcurl4-openssl-dev libssl-dev pkg-config
}

# Builds the programs as they are installed. The C++ library of the Swift runtime goes into them as the runtime does,
# since to load it takes an eighth of a start, and so does ncurses, which takes a sixteenth. Packages from elsewhere get
# the flags that Package.swift has for its own.
build_release() {
    local static=.build/static
    mkdir -p "$static"
    ln -sf "$(clang -print-file-name=libstdc++.a)" "$static/"
    printf 'INPUT(%s %s)\n' "$(clang -print-file-name=libncursesw.a)" "$(clang -print-file-name=libtinfo.a)" \
        >"$static/libncursesw.a"
    swift build -c release --static-swift-stdlib --disable-local-rpath -Xswiftc -L -Xswiftc "$PWD/$static" \
        -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors \
        -Xswiftc -Xfrontend -Xswiftc -function-sections -Xcc -ffunction-sections
}

# Prints the python of a virtual environment of our own that has the package named.
python_with() {
    local folder=.build-venv
    [ -x "$folder/bin/python" ] || python3 -m venv "$folder" >&2
    "$folder/bin/python" -c "import ${1}" 2>/dev/null || "$folder/bin/pip" install --quiet "$1" >&2
    printf '%s\n' "$folder/bin/python"
}
