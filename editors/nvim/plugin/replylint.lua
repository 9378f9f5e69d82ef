-- Neovim before 0.11: copy this to ~/.config/nvim/plugin/replylint.lua. Nothing else is needed.
local kinds = { 'text', 'markdown', 'html', 'mail' }
local options = nil -- or such as { stage = 'acknowledgement', ignore = { 'S13', 'S14' } }

local function root_of(buffer)
  local folder = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':p:h')
  for _, marker in ipairs({ 'replylint.toml', '.git' }) do
    local found = vim.fn.finddir(marker, folder .. ';')
    found = found ~= '' and found or vim.fn.findfile(marker, folder .. ';')
    if found ~= '' then
      return vim.fn.fnamemodify(found, ':p:s?/$??:h')
    end
  end
  return folder
end

local servers = {} -- one a root: the id of its client

local function attach(buffer)
  local root = root_of(buffer)
  local known = servers[root]
  if not (known and vim.lsp.get_client_by_id(known)) then
    servers[root] = vim.lsp.start_client({
      name = 'replylint',
      cmd = { 'replylint', 'server' },
      root_dir = root,
      init_options = options,
    })
  end
  if servers[root] then
    vim.lsp.buf_attach_client(buffer, servers[root])
  end
end

vim.api.nvim_create_autocmd('FileType', {
  pattern = kinds,
  callback = function(event)
    attach(event.buf)
  end,
})
