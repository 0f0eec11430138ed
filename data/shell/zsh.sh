#compdef office office-desk
# zsh completion for office: asks the program itself, so it is never out of date.
_office() {
  emulate -L zsh -o extended_glob
  local answer line what word
  local -a typed found shown
  typed=("${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}")
  answer=$(office __complete zsh "${typed[@]}" 2>/dev/null) || return 1
  for line in "${(@f)answer}"; do
    if [[ -z $what ]]; then
      what=$line
      continue
    fi
    word=${line%%$'\t'*}
    found+=("$word")
    if [[ $line == *$'\t'* ]]; then
      shown+=("$word  -- ${line#*$'\t'}")
    else
      shown+=("$word")
    fi
  done
  case $what in
    :files)
      compset -P '--[^=]#='
      _files
      ;;
    :folders)
      compset -P '--[^=]#='
      _files -/
      ;;
    :words)
      (( $#found )) && compadd -M 'm:{a-zA-Z}={A-Za-z}' -V office -l -d shown -a found
      ;;
  esac
}
# Loaded by compinit from a file of fpath it is called at once; from .zshrc it is only made known.
if [[ ${funcstack[1]} == _office ]]; then
  _office "$@"
elif (( $+functions[compdef] )); then
  compdef _office office office-desk
fi
