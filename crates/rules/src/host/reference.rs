//! What a script can call, read off the registrations themselves, for the officers' reference.

use std::fmt;
use std::rc::Rc;

use rhai::{Engine, FnAccess};

use super::sandbox::{FORBIDDEN, Optimisation, interpreter, sandbox};
use super::session::Session;

/// How something is written in a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// `date(文字)`
    Function,
    /// `集合.count()`
    Method,
    /// `企业.patents`
    Property,
    /// `日期 < 日期`
    Operator,
}

/// Something that a script can call, by the Chinese names of its types.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Callable {
    /// Without what it is called on.
    pub name: String,
    /// How it is written.
    pub form: Form,
    /// The types of what it works on, in order.
    pub parameters: Vec<String>,
    /// The type of what it gives; `None` when it is there to refuse with a message.
    pub result: Option<String>,
    /// Whether the host brings it; otherwise one of Rhai's packages does.
    pub own: bool,
}

impl Callable {
    /// Whether a call that fits both finds this one.
    fn stands_before(&self, other: &Self) -> bool {
        self.name == other.name && self.parameters == other.parameters && self.form == other.form
    }
}

impl fmt::Display for Callable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, form, parameters, .. } = self;
        let list = |types: &[String]| types.join(", ");
        match (form, parameters.as_slice()) {
            (Form::Method, [on, rest @ ..]) => write!(f, "{on}.{name}({})", list(rest)),
            (Form::Property, [on, ..]) => write!(f, "{on}.{name}"),
            (Form::Operator, [left, right]) => write!(f, "{left} {name} {right}"),
            (Form::Operator, [right]) => write!(f, "{name}{right}"),
            _ => write!(f, "{name}({})", list(parameters)),
        }
    }
}

/// Everything registered in the sandbox that a script can write, sorted.
#[must_use]
pub fn callables() -> Vec<Callable> {
    let packages = listed(&interpreter());
    let mut all = listed(&sandbox(&Rc::new(Session::default()), Optimisation::None));
    for callable in &mut all {
        callable.own = !packages.contains(callable);
    }
    let own: Vec<_> = all.iter().filter(|it| it.own).cloned().collect();
    all.retain(|it| it.own || !own.iter().any(|other| other.stands_before(it)));
    all
}

/// What an interpreter offers, as if it were all Rhai's.
fn listed(engine: &Engine) -> Vec<Callable> {
    let callable = |registered: &str, parameters: &[_], result: &str| {
        let (name, is_property) = match registered.strip_prefix("get$") {
            Some(name) => (name, true),
            None => (registered, false),
        };
        let is_method = parameters.first().is_some_and(|first: &String| first.contains("&mut "));
        let form = match name.starts_with(|c: char| c.is_ascii_punctuation()) {
            true => Form::Operator,
            false if is_property => Form::Property,
            false if is_method => Form::Method,
            false => Form::Function,
        };
        Callable {
            name: name.to_owned(),
            form,
            parameters: parameters.iter().map(|it| parameter(engine, it)).collect(),
            result: Some(type_name(engine, result)).filter(|result| result != NEVER),
            own: false,
        }
    };
    let mut all = engine.collect_fn_metadata(
        None,
        |info| {
            let it = info.metadata;
            let parameters: Vec<_> = it.params_info.iter().map(ToString::to_string).collect();
            Some(callable(&it.name, &parameters, &it.return_type))
        },
        true,
    );
    all.retain(|callable| !FORBIDDEN.contains(&callable.name.as_str()));
    all.sort();
    all.dedup();
    all
}

/// The type of a function that never answers.
const NEVER: &str = "Infallible";

/// `_: &mut 集合` → `集合`
fn parameter(engine: &Engine, described: &str) -> String {
    let described = described.split_once(": ").map_or(described, |(_, described)| described);
    type_name(engine, described.strip_prefix("&mut ").unwrap_or(described))
}

/// A type in Chinese; a type registered without a name keeps its own.
fn type_name(engine: &Engine, described: &str) -> String {
    let fallible = described
        .strip_prefix("core::result::Result<")
        .and_then(|rest| rest.split_once(", alloc::boxed::Box<"))
        .or_else(|| described.strip_prefix("RhaiResultOf<").and_then(|rest| rest.split_once('>')));
    let described = fallible.map_or(described, |(succeeded, _)| succeeded.trim());
    let name = engine.map_type_name(described);
    let chinese = match name.rsplit("::").next().unwrap_or(name) {
        "i64" | "INT" => "整数",
        "Decimal" | "decimal" => "小数",
        "bool" => "是非",
        "char" => "字",
        "string" | "&str" | "ImmutableString" => "文字",
        "array" | "Array" => "数组",
        "map" | "Map" => "映射",
        "Fn" | "FnPtr" => "函数",
        "Dynamic" => "任意值",
        "()" => "无",
        other => other,
    };
    chinese.to_owned()
}

/// A function of a library file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibraryFunction {
    /// Without the library's.
    pub name: String,
    /// The names of its parameters.
    pub parameters: Vec<String>,
    /// The text of its `///` lines, one a line.
    pub comment: String,
}

/// What a library file offers to plans, in its order; its `private` functions are left out.
///
/// # Errors
/// The interpreter's own words, if the file does not compile.
pub fn library_functions(text: &str) -> Result<Vec<LibraryFunction>, String> {
    let engine = sandbox(&Rc::new(Session::default()), Optimisation::None);
    let script = engine.compile(text).map_err(|error| error.to_string())?;
    let offered = script.iter_functions().filter(|it| it.access == FnAccess::Public);
    let mut functions: Vec<_> = offered
        .map(|it| LibraryFunction {
            name: it.name.to_owned(),
            parameters: it.params.iter().map(|&name| name.to_owned()).collect(),
            comment: without_slashes(&it.comments),
        })
        .collect();
    // Functions of one name differ by their parameters.
    functions.sort_by_key(|it| text.find(&format!("fn {}({})", it.name, it.parameters.join(", "))));
    Ok(functions)
}

fn without_slashes(comments: &[&str]) -> String {
    let lines = comments.iter().flat_map(|comment| comment.lines());
    let lines: Vec<_> = lines.map(|line| line.trim().trim_start_matches('/').trim()).collect();
    lines.join("\n")
}
