;;; eglot-replylint.el --- replylint's language server in Eglot  -*- lexical-binding: t; -*-

;; Copy this into your init file.  Eglot comes with Emacs 29; before that it is
;; a package.  `M-x eglot' in a draft starts the server; the hook does so by itself.

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs
               '((text-mode markdown-mode html-mode mail-mode message-mode)
                 . ("replylint" "server"
                    ;; :initializationOptions (:stage "acknowledgement" :ignore ["S13" "S14"])
                    ))))

(add-hook 'text-mode-hook
          (lambda () (when buffer-file-name (eglot-ensure))))
