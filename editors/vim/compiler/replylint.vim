" Vim compiler file: replylint, a linter for replies to customer complaints
" Copy it to ~/.vim/compiler/replylint.vim (Neovim: ~/.config/nvim/compiler/). Then
"   :compiler replylint
"   :make                            lints the current file into the quickfix list
"   :make --stage acknowledgement    the same with options of 'replylint check'

if exists('current_compiler')
  finish
endif
let current_compiler = 'replylint'

let s:keep = &cpoptions
set cpoptions&vim

CompilerSet makeprg=replylint\ check\ --no-color\ --quiet\ --output-format\ concise\ %:S
" file:line:column: D01 error message. %v, not %c: columns count letters, not bytes. What cannot be read comes as
" replylint: file: message.
CompilerSet errorformat=%f:%l:%v:\ %m,%-Greplylint:\ building%.%#,%+Greplylint:\ %.%#,%-G%.%#

let &cpoptions = s:keep
unlet s:keep
