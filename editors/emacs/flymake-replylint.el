;;; flymake-replylint.el --- Lint replies to customer complaints  -*- lexical-binding: t; -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "27.1"))

;;; Commentary:

;; Flymake with replylint, without a language server.  Put this file on the
;; load path, and write into your init file:
;;
;;   (require 'flymake-replylint)
;;   (add-hook 'text-mode-hook #'flymake-replylint-setup)
;;
;; text-mode-hook runs in Markdown and HTML, too.

;;; Code:

(require 'flymake)

(defgroup flymake-replylint nil
  "Lint replies to customer complaints."
  :group 'flymake)

(defcustom flymake-replylint-program "replylint"
  "The program, or its path."
  :type 'string)

(defcustom flymake-replylint-arguments nil
  "Further options of `replylint check', such as (\"--stage\" \"acknowledgement\")."
  :type '(repeat string))

(defvar-local flymake-replylint--process nil
  "The run that is under way.")

;;;###autoload
(defun flymake-replylint-setup ()
  "Lint the current buffer with replylint while it is written."
  (add-hook 'flymake-diagnostic-functions #'flymake-replylint nil t)
  (flymake-mode 1))

(defun flymake-replylint (report &rest _)
  "Lint the text of the buffer, saved or not, and call REPORT with what is found."
  (unless (executable-find flymake-replylint-program)
    (error "Cannot find %s; install replylint, or set flymake-replylint-program"
           flymake-replylint-program))
  (when (process-live-p flymake-replylint--process)
    (kill-process flymake-replylint--process))
  (let ((buffer (current-buffer))
        (coding-system-for-write 'utf-8-unix)
        (coding-system-for-read 'utf-8))
    (save-restriction
      (widen)
      (setq flymake-replylint--process
            (make-process
             :name "replylint" :noquery t :connection-type 'pipe
             :buffer (generate-new-buffer " *replylint*")
             :stderr (get-buffer-create " *replylint errors*")
             :command (append
                       (list flymake-replylint-program "check" "-"
                             "--output-format" "json"
                             "--stdin-filename" (or buffer-file-name "draft.txt"))
                       flymake-replylint-arguments)
             :sentinel (lambda (process _event)
                         (flymake-replylint--done process buffer report))))
      (process-send-region flymake-replylint--process (point-min) (point-max))
      (process-send-eof flymake-replylint--process))))

(defun flymake-replylint--done (process buffer report)
  "When PROCESS is over, REPORT what it found in BUFFER, unless a newer one runs."
  (unless (process-live-p process)
    (unwind-protect
        (when (and (buffer-live-p buffer)
                   (eq process (buffer-local-value 'flymake-replylint--process buffer)))
          (let ((found (with-current-buffer (process-buffer process)
                         (goto-char (point-min))
                         (ignore-errors (json-parse-buffer :object-type 'alist :null-object nil)))))
            (if found
                (funcall report (flymake-replylint--diagnostics found buffer))
              (funcall report :panic :explanation "replylint failed; see *replylint errors*"))))
      (kill-buffer (process-buffer process)))))

(defun flymake-replylint--diagnostics (found buffer)
  "The diagnostics of what was FOUND in BUFFER.  Offsets count characters from 0."
  (with-current-buffer buffer
    (save-restriction
      (widen)
      (let (diagnostics)
        (seq-doseq (file (alist-get 'files found))
          (when-let ((problem (alist-get 'error file)))
            (push (flymake-make-diagnostic buffer (point-min) (min (point-max) (1+ (point-min)))
                                           :error problem)
                  diagnostics))
          (seq-doseq (finding (alist-get 'findings file))
            (push (flymake-make-diagnostic
                   buffer
                   (flymake-replylint--place finding 'start)
                   (flymake-replylint--place finding 'end)
                   (pcase (alist-get 'severity finding)
                     ("error" :error) ("warning" :warning) (_ :note))
                   (format "%s %s %s" (alist-get 'code finding) (alist-get 'message finding)
                           (or (alist-get 'advice finding) "")))
                  diagnostics)))
        (nreverse diagnostics)))))

(defun flymake-replylint--place (finding key)
  "Where FINDING begins or ends, as KEY says."
  (min (point-max) (+ (point-min) (alist-get 'offset (alist-get key finding)))))

(provide 'flymake-replylint)
;;; flymake-replylint.el ends here
