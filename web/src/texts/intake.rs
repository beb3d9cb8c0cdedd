//! Texts of the ways in beside a file: what was copied from a spreadsheet, and a template to fill in.

/// What is pasted, and the template.
pub struct Intake {
    /// The name of the file that what is pasted is taken for.
    pub pasted: &'static str,
    pub paste: &'static str,
    pub paste_help: &'static str,
    pub paste_refused: &'static str,
    pub paste_no_table: &'static str,
    pub template: &'static str,
    pub template_help: &'static str,
    pub template_writing: &'static str,
    pub template_saved: fn(&str) -> String,
    pub template_failed: &'static str,
}
