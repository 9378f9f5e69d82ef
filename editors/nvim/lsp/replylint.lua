-- Neovim 0.11 and newer: copy this to ~/.config/nvim/lsp/replylint.lua, and write into your init.lua:
--   vim.lsp.enable('replylint')
return {
  cmd = { 'replylint', 'server' },
  filetypes = { 'text', 'markdown', 'html', 'mail' },
  root_markers = { 'replylint.toml', '.git' },
  -- init_options = { stage = 'acknowledgement', ignore = { 'S13', 'S14' } },
}
