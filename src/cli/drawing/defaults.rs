//! Completes the options of `cjm render` from the configuration of each file.

use std::path::Path;

use crate::cli::args::{Render, TextChoice};
use crate::cli::drawing::request::Request;
use crate::cli::drawing::themes;
use crate::cli::error::Error;
use crate::cli::files::discovery::{Input, is_yaml};
use crate::cli::files::naming::Output;
use crate::cli::project::configuration::{self, Project, Projects};
use crate::cli::terminal::console::Console;
use crate::config::Effective;
use crate::findings::{self, human};
use crate::text::Fonts;
use crate::theme::Theme;
use crate::words::locale;

/// A validated request, with its fonts.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) request: Request,
    pub(crate) fonts: Fonts,
}

/// The plans of a run: one, unless files are under different configurations.
#[derive(Debug)]
pub(crate) struct Plans {
    pub(crate) all: Vec<Plan>,
    /// Of every share of the configurations, its plan.
    of: Vec<usize>,
}

impl Plans {
    /// The plan for a share.
    pub(crate) fn of(&self, share: usize) -> &Plan {
        &self.all[self.of[share]]
    }
}

/// Builds the plan of each share of the configurations. `None` where a theme file has errors, which are printed.
pub(crate) fn plans(args: &Render, projects: &Projects, inputs: &[Input], console: Console) -> Result<Option<Plans>, Error> {
    let typed = Output::new(args.output.as_deref(), inputs)?;
    let mut known: Vec<(Render, Option<String>)> = Vec::new();
    let mut plans = Plans { all: Vec::new(), of: Vec::with_capacity(projects.shares()) };
    let mut failed = false;
    let format = findings::format(&args.diagnostics).unwrap_or(&human::FORMAT);
    for share in 0..projects.shares() {
        let effective = projects.effective(share);
        let whole = match projects.project(share) {
            Some(project) => complete(args, &typed, inputs, &effective, project)?,
            None => args.clone(),
        };
        let language = effective.last(|layer| &layer.render.locale).map(|tag| tag.value.clone());
        let whole = (whole, language);
        if let Some(plan) = known.iter().position(|other| *other == whole) {
            plans.of.push(plan);
            continue;
        }
        known.push(whole);
        let (whole, language) = known.last().expect("it was just pushed");
        for directory in &whole.font_dir {
            std::fs::read_dir(directory).map_err(|cause| Error::Read { path: directory.clone(), cause })?;
        }
        let light = [Theme::LIGHT.name().to_owned()];
        let names = if whole.theme.is_empty() { &light[..] } else { &whole.theme };
        let Some(looks) = themes::load(names, &whole.font_dir, format, console)? else {
            failed = true;
            plans.of.push(known.len() - 1);
            continue;
        };
        let mut request = Request::new(whole, inputs, looks)?;
        request.lenient = args.lanes.is_empty();
        request.otherwise = language.as_deref().and_then(locale);
        plans.all.push(Plan { request, fonts: Fonts::with_dirs(&whole.font_dir, true) });
        plans.of.push(plans.all.len() - 1);
    }
    Ok((!failed).then_some(plans))
}

/// Fills options that were not given from the configuration.
///
/// A single output file takes the first of each list: one file name means one picture.
fn complete(args: &Render, typed: &Output, inputs: &[Input], said: &Effective, project: &Project) -> Result<Render, Error> {
    let mut whole = args.clone();
    let single = matches!(typed, Output::File(_) | Output::Stdout);
    let some = |list: &[String]| if single { list.iter().take(1).cloned().collect() } else { list.to_vec() };
    let render = |name: &str, path: &str| configuration::inside(project, name, path);
    let beside = args.output.is_none() && !inputs.contains(&Input::Stdin);
    if let Some(output) = said.last(|layer| &layer.render.output).filter(|_| beside) {
        whole.output = Some(render("output", output)?);
    }
    if args.format.is_empty() && typed.format().is_ok_and(|extension| extension.is_none()) {
        whole.format = said.last(|layer| &layer.render.formats).map_or_else(Vec::new, |list| some(list));
    }
    if args.sheet.is_empty() && args.lanes.is_empty() {
        whole.sheet = said.last(|layer| &layer.render.sheets).map_or_else(Vec::new, |list| some(list));
        whole.lanes = said.last(|layer| &layer.render.lanes).map_or_else(Vec::new, |list| list.value.clone());
    }
    if let Some(list) = said.last(|layer| &layer.render.theme).filter(|_| args.theme.is_empty()) {
        let path = |name: String| {
            if is_yaml(Path::new(&name)) { Ok(render("theme", &name)?.to_string_lossy().into_owned()) } else { Ok(name) }
        };
        whole.theme = some(list).into_iter().map(path).collect::<Result<_, Error>>()?;
    }
    if let Some(list) = said.last(|layer| &layer.render.font_dirs).filter(|_| args.font_dir.is_empty()) {
        whole.font_dir = list.iter().map(|path| render("font-dirs", path)).collect::<Result<_, _>>()?;
    }
    whole.scale = args.scale.or(said.last(|layer| &layer.render.scale).map(|scale| scale.value));
    whole.text = args.text.or(said.last(|layer| &layer.render.text).and_then(|word| TextChoice::named(word.value)));
    Ok(whole)
}
