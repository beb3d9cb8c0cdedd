//! Cutting a module into the part that the page starts with and the parts that it loads later, at the
//! functions marked `wasm_split`.

use std::path::{Path, PathBuf};

use anyhow::{anyhow, ensure};
use wasm_split_cli_support::{Options, transform};

use super::sections;
use crate::files;

/// The script that loads the later parts; the module imports it by this name.
const LOADER: &str = "__wasm_split.js";
/// How the loader begins to use a part it has fetched.
const INSTANTIATE: &str = "WebAssembly.instantiateStreaming(src, imports)";
/// In its place: our own script, which also takes what a careless server sends.
const CAREFUL: &str = "instantiate(src, imports)";
const CAREFUL_IMPORT: &str = "import { instantiate } from \"../../../web/scripts/part.js\";\n";

/// A module in parts.
pub struct Parts {
    /// The part that the page starts with; it needs wasm-bindgen still.
    pub first: Vec<u8>,
    /// The files of the others.
    pub others: Vec<PathBuf>,
}

/// Writes the later parts and the script that loads them into a folder.
///
/// # Errors
/// If the module holds no relocations, or the splitter writes another script than this code knows.
pub fn run(compiled: &[u8], name: &str, folder: &Path) -> anyhow::Result<Parts> {
    let first = folder.join("first.wasm");
    let script = format!("./{name}.js");
    let mut options = Options::new(compiled);
    options.output_dir = folder;
    options.main_out_path = &first;
    options.main_module = &script;
    files::create_folder(folder)?;
    let split = transform(options).map_err(|error| anyhow!("{error:#}"))?;
    for part in &split.split_modules {
        files::write(part, sections::without_custom(&files::read(part)?)?)?;
    }
    let loader = folder.join(LOADER);
    files::write(&loader, with_assets(&files::read_text(&loader)?, &split.split_modules)?)?;
    Ok(Parts { first: files::read(&first)?, others: split.split_modules })
}

/// The loader with its parts imported, so that the bundler gives them names that tell their content.
fn with_assets(loader: &str, parts: &[PathBuf]) -> anyhow::Result<String> {
    ensure!(loader.contains(INSTANTIATE), "the splitter's script no longer calls {INSTANTIATE}");
    let mut imports = CAREFUL_IMPORT.to_owned();
    let mut script = loader.replace(INSTANTIATE, CAREFUL);
    for (at, part) in parts.iter().enumerate() {
        let file = part.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let address = format!("\"./{file}\"");
        let fetched = format!("new URL({address}, ");
        ensure!(script.contains(&fetched), "the splitter's script does not fetch {file}");
        script = script.replace(&fetched, &format!("new URL(part{at}, "));
        imports.push_str(&format!("import part{at} from {address};\n"));
    }
    Ok(imports + &script)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_get_names_by_their_content() {
        let loader = "const src = fetch(new URL(\"./a.wasm\", import.meta.url));\n\
                      WebAssembly.instantiateStreaming(src, imports)";
        let script = with_assets(loader, &["x/a.wasm".into()]).unwrap();
        assert!(script.contains("import part0 from \"./a.wasm\""));
        assert!(script.contains("fetch(new URL(part0, import.meta.url))"));
        assert!(script.ends_with("\ninstantiate(src, imports)"));
    }

    #[test]
    fn another_script_is_refused() {
        assert!(with_assets("nothing", &[]).is_err());
        assert!(with_assets(INSTANTIATE, &["x/a.wasm".into()]).is_err());
    }
}
