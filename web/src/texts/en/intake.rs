//! The ways in beside a file, in English.

use crate::texts::intake::Intake;

pub static INTAKE: Intake = Intake {
    pasted: "Pasted rows",
    paste: "Paste from the clipboard",
    paste_help: "You can also copy columns with application numbers in Excel and press Ctrl+V on this \
                 page.",
    paste_refused: "The browser does not let pages read the clipboard. Please press Ctrl+V on this page.",
    paste_no_table: "The clipboard holds no table with application numbers. Please select columns with \
                     application numbers in Excel, copy them and paste again.",
    template: "Download a template",
    template_help: "An empty Excel table that says how to fill in each column. Import it here once filled in.",
    template_writing: "Making the template…",
    template_saved: |file| format!("{file} is ready; see the downloads of your browser."),
    template_failed: "The template could not be made. Please try again.",
};
