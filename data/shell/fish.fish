# fish completion for office: asks the program itself, so it is never out of date.
function __office_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l answer (office __complete fish $words[2..-1] 2>/dev/null)
    set -l front (string match -r -- '^--[^=]*=' $words[-1])
    set -l token (string replace -r -- '^--[^=]*=' '' $words[-1])
    switch "$answer[1]"
        case :files
            string replace -r -- '^' "$front" (__fish_complete_path "$token")
        case :folders
            string replace -r -- '^' "$front" (__fish_complete_directories "$token")
        case :words
            test (count $answer) -gt 1; and printf '%s\n' $answer[2..-1]
    end
end
complete -c office -e
complete -c office -f -k -a '(__office_complete)'
complete -c office-desk -w office
