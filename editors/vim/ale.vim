" replylint in ALE (https://github.com/dense-analysis/ale): copy this into your vimrc, below where ALE is loaded.

for s:kind in ['text', 'markdown', 'html', 'mail']
  call ale#linter#Define(s:kind, {
  \   'name': 'replylint',
  \   'lsp': 'stdio',
  \   'executable': 'replylint',
  \   'command': '%e server',
  \   'project_root': {buffer -> fnamemodify(bufname(buffer), ':p:h')},
  \})
endfor

" ALE lints plain text with nothing unless it is told to.
let g:ale_linters = extend({'text': ['replylint']}, get(g:, 'ale_linters', {}))
