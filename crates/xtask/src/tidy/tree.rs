//! The files that the rules are about: all that git tracks or would track.

use crate::command::Tool;
use crate::files;
use crate::paths::Root;

/// One text file.
pub struct File {
    /// Its path from the root, with `/`.
    pub path: String,
    /// What stands in it.
    pub text: String,
}

impl File {
    /// Whether its name ends in one of these extensions.
    pub fn has_extension(&self, extensions: &[&str]) -> bool {
        files::has_extension(self.path.as_ref(), extensions)
    }

    /// The number of the line that holds this byte.
    pub fn line_at(&self, offset: usize) -> usize {
        1 + self.text.bytes().take(offset).filter(|byte| *byte == b'\n').count()
    }
}

/// All text files.
pub struct Tree(Vec<File>);

impl Tree {
    /// Reads the repository; files that are not text are left out.
    ///
    /// # Errors
    /// If this is not a git repository or a file cannot be read.
    pub fn of_repository(root: &Root) -> anyhow::Result<Self> {
        let args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
        let list = Tool::new("git").args(args).cwd(root.path()).read()?;
        let mut found = Vec::new();
        for path in list.split_terminator('\0') {
            let place = root.join(path);
            // A file that was deleted but is still tracked is no breach.
            if !place.is_file() {
                continue;
            }
            if let Ok(text) = String::from_utf8(files::read(&place)?) {
                found.push(File { path: path.to_owned(), text });
            }
        }
        Ok(Self(found))
    }

    /// A tree made up for a test.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let file =
            |(path, text): &(&str, &str)| File { path: (*path).into(), text: (*text).into() };
        Self(files.iter().map(file).collect())
    }

    /// Every file.
    pub fn files(&self) -> &[File] {
        &self.0
    }

    /// The files with one of these extensions.
    pub fn with_extension<'a>(&'a self, extensions: &'a [&str]) -> impl Iterator<Item = &'a File> {
        self.0.iter().filter(move |file| file.has_extension(extensions))
    }

    /// Whether there is such a file.
    pub fn has(&self, path: &str) -> bool {
        self.0.iter().any(|file| file.path == path)
    }
}
