"""The few lines that each shell needs, to be kept where it looks for them."""

from __future__ import annotations

BASH = """\
# wantfirst: completion for bash
_wantfirst_completion() {
    local program="${1/#\\~/$HOME}" kind= word about
    COMPREPLY=()
    while IFS=$'\\t' read -r word about; do
        if [ -z "$kind" ]; then kind="$word"; else COMPREPLY+=("$word"); fi
    done < <(_WANTFIRST_COMPLETE=1 "$program" "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null </dev/null)
    if [ "$kind" = files ]; then
        compopt -o default 2>/dev/null || COMPREPLY=($(compgen -f -- "$2"))
    fi
}
complete -F _wantfirst_completion wantfirst
"""

ZSH = """\
#compdef wantfirst
# wantfirst: completion for zsh
_wantfirst() {
    local program="${words[1]/#\\~/$HOME}" line word kind=
    local -a described
    while IFS= read -r line; do
        if [[ -z "$kind" ]]; then kind="$line"; continue; fi
        word="${line%%$'\\t'*}"
        word="${word//:/\\\\:}"
        if [[ "$line" == *$'\\t'* ]]; then word+=":${line#*$'\\t'}"; fi
        described+=("$word")
    done < <(_WANTFIRST_COMPLETE=1 "$program" "${(@Q)words[2,CURRENT]}" 2>/dev/null </dev/null)
    if [[ "$kind" == files ]]; then
        compset -P '--*='
        _files
    else
        _describe -V 'wantfirst' described
    fi
}
if [[ "${funcstack[1]}" == _wantfirst ]]; then _wantfirst "$@"; else compdef _wantfirst wantfirst; fi
"""

FISH = """\
# wantfirst: completion for fish
function __wantfirst_complete
    set -l words (commandline -opc)
    set -l last (commandline -ct)
    set -l lines (env _WANTFIRST_COMPLETE=1 $words[1] $words[2..-1] "$last" 2>/dev/null </dev/null)
    if test "$lines[1]" = files
        set -l before (string match -r -- '^--[^=]*=' "$last")
        complete -C "'' "(string replace -- "$before" '' "$last") | string replace -r -- '^' "$before"
    else if test (count $lines) -gt 1
        printf '%s\\n' $lines[2..-1]
    end
end
complete -c wantfirst -f -k -a '(__wantfirst_complete)'
"""

SCRIPTS = {"bash": BASH, "zsh": ZSH, "fish": FISH}
