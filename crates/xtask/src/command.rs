//! Running other programs: a clean environment in, a readable error out.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use anyhow::{Context, bail};

/// A program with its arguments, run from one folder.
pub struct Tool {
    command: Command,
}

impl Tool {
    /// A program found on PATH or named by its path.
    pub fn new(program: impl AsRef<OsStr>) -> Self {
        let mut command = Command::new(program);
        for name in variables_of_cargo_run() {
            command.env_remove(name);
        }
        Self { command }
    }

    /// Adds one argument.
    pub fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.command.arg(arg);
        self
    }

    /// Adds several arguments.
    pub fn args(mut self, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Self {
        self.command.args(args);
        self
    }

    /// Sets a variable for the program alone.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Hides a variable from the program.
    pub fn env_remove(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Sets the folder it runs in.
    pub fn cwd(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// The command as one would type it.
    fn line(&self) -> String {
        std::iter::once(self.command.get_program())
            .chain(self.command.get_args())
            .map(|part| part.to_string_lossy().into_owned())
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn output(mut self) -> anyhow::Result<(String, Output)> {
        let line = self.line();
        let output = self.command.stdin(Stdio::null()).output();
        output
            .map(|output| (line.clone(), output))
            .with_context(|| format!("cannot start `{line}`"))
    }

    /// Runs it and gives what it wrote to standard output; what it said is shown if it fails.
    ///
    /// # Errors
    /// If it cannot start or ends with an error.
    pub fn read(self) -> anyhow::Result<String> {
        let (line, output) = self.output()?;
        let written = String::from_utf8_lossy(&output.stdout).into_owned();
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            bail!("`{line}` failed ({}):\n{}{}", output.status, written, said.trim_end());
        }
        Ok(written)
    }

    /// Runs it and lets it write to the terminal.
    ///
    /// # Errors
    /// If it cannot start or ends with an error.
    pub fn show(mut self) -> anyhow::Result<()> {
        let line = self.line();
        let status = self.command.status().with_context(|| format!("cannot start `{line}`"))?;
        if !status.success() {
            bail!("`{line}` failed ({status})");
        }
        Ok(())
    }

    /// Whether it can be run and ends well; what it says is dropped.
    pub fn succeeds(self) -> bool {
        self.output().is_ok_and(|(_, output)| output.status.success())
    }

    /// Starts it beside this task.
    ///
    /// # Errors
    /// If it cannot start.
    pub fn spawn(mut self) -> anyhow::Result<Child> {
        let line = self.line();
        self.command.stdin(Stdio::null()).spawn().with_context(|| format!("cannot start `{line}`"))
    }
}

/// What `cargo run` sets about xtask itself: another cargo would take it for its own, and build
/// scripts that watch it would run again.
fn variables_of_cargo_run() -> impl Iterator<Item = String> {
    let own = |name: &String| {
        matches!(name.as_str(), "CARGO" | "CARGO_MANIFEST_DIR" | "CARGO_MANIFEST_PATH" | "OUT_DIR")
            || name.starts_with("CARGO_PKG_")
    };
    std::env::vars_os().filter_map(|(name, _)| name.into_string().ok()).filter(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_shows_the_command_and_what_it_said() {
        let script = "echo out; echo err >&2; exit 3";
        let error = Tool::new("sh").args(["-c", script]).read().unwrap_err().to_string();
        for part in ["sh -c", "exit status: 3", "out\n", "err"] {
            assert!(error.contains(part), "{part} is missing in: {error}");
        }
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = Tool::new("no-such-program").arg("--now").show().unwrap_err();
        assert_eq!(error.to_string(), "cannot start `no-such-program --now`");
        assert!(!Tool::new("no-such-program").succeeds());
    }
}
