"use strict";
// Finds the program. Knows nothing of VS Code, so that it can be tried without it.

const fs = require("node:fs");
const path = require("node:path");

const NAME = process.platform === "win32" ? "replylint.exe" : "replylint";

/**
 * The program, or null where there is none: what the setting names, beside the Python of the active environment, on PATH.
 *
 * @param {{ named?: string | null, python?: string | null, searchPath?: string, folder?: string }} where
 *   `folder` is what a relative `named` is relative to.
 * @returns {string | null}
 */
function find({ named, python, searchPath = "", folder = "." }) {
  if (named) {
    const program = path.resolve(folder, named.replace(/^~(?=$|[\\/])/, require("node:os").homedir()));
    return isProgram(program) ? program : null; // a mistyped setting must not be covered by another program
  }
  const folders = [
    ...(python ? [path.dirname(python), path.join(path.dirname(python), "Scripts")] : []),
    ...searchPath.split(path.delimiter).filter((each) => path.isAbsolute(each)),
  ];
  return folders.map((each) => path.join(each, NAME)).find(isProgram) ?? null;
}

/** @param {string} file */
function isProgram(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

module.exports = { find };
