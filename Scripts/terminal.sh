# shellcheck shell=bash
# A terminal of 80 by 24 that a script types into and reads, with tmux behind it. Sourced after lib.sh, not run.
tmux=(tmux -L "connect-adduser-$$" -f /dev/null)

# Opens it for a command of the shell; the pane stays when the command has ended.
open_terminal() {
    "${tmux[@]}" new-session -d -x 80 -y 24 "$1"
    "${tmux[@]}" set-option -g status off
}

close_terminal() {
    "${tmux[@]}" kill-server 2>/dev/null || true
}

screen() {
    "${tmux[@]}" capture-pane -p
}

# The screen as one line: where a sentence is broken depends on what stands before it.
flat_screen() {
    screen | tr -s '[:space:]' ' '
}

# Waits until the screen shows a text.
wait_for() {
    for _ in $(seq 600); do
        flat_screen | grep -qF -- "$1" && return
        sleep 0.05
    done
    screen >&2
    fail "The screen never showed '$1'; it is above."
}

# Waits until the screen does not show a text any more.
wait_until_gone() {
    for _ in $(seq 600); do
        flat_screen | grep -qF -- "$1" || return 0
        sleep 0.05
    done
    screen >&2
    fail "The screen went on showing '$1'; it is above."
}

# Presses keys by tmux's names.
press() {
    local key
    for key in "$@"; do "${tmux[@]}" send-keys "$key"; done
}

type_text() {
    "${tmux[@]}" send-keys -l "$1"
}
