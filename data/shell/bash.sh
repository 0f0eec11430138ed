# bash completion for office: asks the program itself, so it is never out of date.
_office() {
  local answer line what=
  COMPREPLY=()
  answer=$(office __complete bash "${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" "$COMP_TYPE" "$COLUMNS" 2>/dev/null) || return 0
  while IFS= read -r line; do
    if [[ -z $what ]]; then
      what=$line
    elif [[ -n $line ]]; then
      # Taken as it is: compgen -W would run what stands in a title.
      COMPREPLY+=("$line")
    fi
  done <<<"$answer"
  case $what in
    :files) compopt -o default 2>/dev/null ;;
    :folders) compopt -o dirnames 2>/dev/null ;;
  esac
  return 0
}
complete -o nosort -F _office office office-desk 2>/dev/null || complete -F _office office office-desk
