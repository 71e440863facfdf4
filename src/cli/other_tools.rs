//! Lists the commands, options and formats of other programs, each with its equivalent here.

/// What a word of another program corresponds to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Equivalent {
    /// An option, with its value: `--theme dark`. For the commands that take it.
    Option(&'static str),
    /// What to type, as the end of an error message.
    Instruction(&'static str),
}

use Equivalent::{Instruction, Option as Takes};

/// Commands that stand for others. Those that another name is enough for are aliases of their command.
const COMMANDS: &[(&str, &[&str])] =
    &[("lints", &["list", "rules"]), ("linter", &["list", "rules"]), ("version", &["--version"])];

/// The arguments that a command of another program stands for.
pub(crate) fn command(word: &str) -> Option<&'static [&'static str]> {
    COMMANDS.iter().find(|(name, _)| *name == word).map(|(_, meant)| *meant)
}

const PAGE: &str = "to see a map in a browser, type `cjm render -f html FILE` and open the page";
const PDF: &str = "to make a PDF, draw a page with `-f html`, open it in a browser and print it";
const PICTURE: &str = "for a picture of pixels, type `-f png`";
const WATCH: &str = "to draw after each change, use a program that watches files: `watchexec -e yaml cjm render FILE`";
const CHANGES: &str = "to compare two versions of a map, compare its files: `git diff FILE`";
const INSTALLED: &str = "cjm does not update itself; install it again the way it was installed";
const FILE_ALONE: &str = "name the file without an option: `cjm render FILE`";
const SUBFOLDERS: &str = "a directory stands for all journeys below it; leave the option out";

/// Commands without an equivalent of one line.
const EXPLAINED_COMMANDS: &[(&[&str], &str)] = &[
    (&["browse", "dev", "edit", "open", "play", "preview", "serve", "show", "start", "studio", "view"], PAGE),
    (&["watch"], WATCH),
    (&["print"], PDF),
    (&["convert", "export", "save"], "to draw a map as a page and a picture, type `cjm render -f html,png FILE`"),
    (&["import"], "to begin with a template, type `cjm init NAME`"),
    (&["breaking", "compare", "diff"], CHANGES),
    (&["fonts"], "to use more fonts, type `cjm render --font-dir DIR FILE`"),
    (&["fix"], "type `cjm check --fix`"),
    (&["clean"], "cjm keeps no cache"),
    (&["doctor", "env", "info", "settings"], "to see the effective settings, type `cjm config`"),
    (&["self", "update", "upgrade"], INSTALLED),
];

/// What to type instead of a command that does not exist here.
pub(crate) fn explained_command(word: &str) -> Option<&'static str> {
    EXPLAINED_COMMANDS.iter().find(|(words, _)| words.contains(&word)).map(|(_, instruction)| *instruction)
}

/// Options, with the commands that the row is about (all for none) and their equivalents.
const OPTIONS: &[(&[&str], &[&str], Equivalent)] = &[
    (&["--allow", "--disable", "-A"], &[], Takes("--ignore")),
    (&["--add-noqa", "--generate-baseline", "--update-baseline"], &[], Takes("--write-baseline")),
    (&["--all", "--preview", "--pedantic"], &[], Takes("--strict")),
    (&["--browser", "--serve"], &[], Instruction(PAGE)),
    (&["--cwd", "--chdir"], &[], Takes("--directory")),
    (&["--dark"], &[], Takes("--theme dark")),
    (&["--debug", "--log-level"], &[], Takes("--verbose")),
    (&["--deny", "--deny-warnings", "--error-on-warning", "--error-on-warnings", "--fail-on-warnings"], &[], WARNINGS),
    (&["--max-warnings", "--warnings-as-errors", "--werror", "-D", "-W"], &[], WARNINGS),
    (&["--dir", "--out", "--out-dir", "--outdir", "--output-dir", "--output-file"], &[], Takes("--output")),
    (&["--dpi", "--ppi"], &["render"], Instruction("`--scale 2` draws a PNG with 192 dots per inch, `--scale 3` with 288")),
    (&["--dry-run", "--no-write"], &[], Takes("--diff")),
    (&["--dry-run", "--no-write"], &[], Takes("--check")),
    (&["--enable"], &[], Takes("--extend-select")),
    (&["--exit-zero"], &[], Takes("--fail-on never")),
    (&["--file", "--input", "-i"], &["render", "check"], Instruction(FILE_ALONE)),
    (&["--fonts", "--font-path"], &[], Takes("--font-dir")),
    (&["--force", "-f"], &["init"], Instruction("a file that exists is never overwritten; delete it first")),
    (&["--force", "--overwrite", "-y"], &["render"], Instruction("pictures are always overwritten; leave the option out")),
    (&["--html", "--page"], &["render"], Takes("-f html")),
    (&["--ignore-path", "--ignore-pattern", "--skip"], &[], Takes("--exclude")),
    (&["--in-place", "--write", "-i", "-w"], &["fmt"], Instruction("files are formatted in place; leave the option out")),
    (&["--lang", "--language"], &[], Takes("--locale")),
    (&["--list-different", "-l"], &[], Takes("--check")),
    (&["--no-color", "--no-colour"], &[], Takes("--color never")),
    (&["--colour"], &[], Takes("--color")),
    (&["--only"], &[], Takes("--select")),
    (&["--open"], &[], Instruction(PAGE)),
    (&["--output-format", "--reporter"], &[], Takes("--format")),
    (&["--output-format", "--reporter"], &[], Takes("--diagnostics")),
    (&["--pdf"], &[], Instruction(PDF)),
    (&["--persona"], &["render"], Instruction("to draw a sheet for each persona, type `--sheet persona-sheet -o out/`")),
    (&["--png"], &["render"], Takes("-f png")),
    (&["--jpeg", "--jpg"], &["render"], Takes("-f png")),
    (&["--print"], &[], Takes("--theme print")),
    (&["--recursive", "-R", "-r"], &[], Instruction(SUBFOLDERS)),
    (&["--root"], &[], Instruction("files are read below the root of their repository; `-C DIR` changes the working directory")),
    (&["--rule", "--rules"], &[], Takes("--select")),
    (&["--silent"], &[], Takes("--quiet")),
    (&["--stdin-filepath", "--stdin-file-path"], &[], Takes("--stdin-filename")),
    (&["--stdin"], &[], Instruction("`-` in place of a file is standard input")),
    (&["--stdout"], &["fmt"], Instruction("`cjm fmt - < FILE` prints the formatted file")),
    (&["--stdout"], &[], Takes("--output -")),
    (&["--svg"], &["render"], Takes("-f svg")),
    (&["--threads", "--workers"], &[], Takes("--jobs")),
    (&["--type"], &[], Takes("--format")),
    (&["--version", "-V"], &[], Instruction("type `cjm --version`")),
    (&["--watch", "-w"], &["check", "render"], Instruction(WATCH)),
    (&["--width", "--height", "--size", "--zoom"], &[], Takes("--scale")),
    (&["-t"], &["render"], Takes("--theme")),
];

const WARNINGS: Equivalent = Takes("--fail-on warning");

/// The equivalents of an option for a command, in order of preference.
pub(crate) fn options<'a>(option: &'a str, command: Option<&'a str>) -> impl Iterator<Item = Equivalent> + 'a {
    let is_about = move |commands: &[&str]| commands.is_empty() || command.is_some_and(|command| commands.contains(&command));
    let rows = OPTIONS.iter().filter(move |(options, commands, _)| options.contains(&option) && is_about(commands));
    rows.map(|(_, _, equivalent)| *equivalent)
}

/// Formats of pictures that are not drawn, and what to do instead.
const PICTURES: &[(&[&str], &str)] = &[
    (&["pdf", "ps", "eps"], PDF),
    (&["jpg", "jpeg", "gif", "webp", "bmp", "tiff", "avif"], PICTURE),
    (&["pptx", "ppt", "key", "odp"], "for slides, draw `-f png --scale 2` and insert the picture"),
    (&["docx", "doc", "odt"], "for a document, draw `-f png --scale 3` and insert the picture"),
    (&["htm", "xhtml"], "for a page, type `-f html`"),
    (&["md", "markdown"], "in a Markdown file, refer to an SVG: `![map](checkout.journey.svg)`"),
    (&["json", "csv", "xlsx"], "the journey file itself is data: any YAML library reads it"),
    (&["yaml", "yml"], "to format the journey file, type `cjm fmt`"),
    (&["mermaid", "mmd", "drawio", "puml", "d2"], "an SVG opens in drawing programs: type `-f svg --text outline`"),
];

/// What to do instead of drawing in a format.
pub(crate) fn picture(format: &str) -> Option<&'static str> {
    let format = format.to_lowercase();
    PICTURES.iter().find(|(names, _)| names.contains(&format.as_str())).map(|(_, instruction)| *instruction)
}

/// Names of report formats in other programs.
const REPORTS: &[(&[&str], &str)] = &[
    (&["full", "grouped", "pretty", "stylish", "text"], "human"),
    (&["compact", "concise", "line", "unix"], "short"),
    (&["md", "gfm"], "markdown"),
    (&["code-climate", "codeclimate"], "gitlab"),
    (&["junit-xml", "xml"], "junit"),
];

/// The report format that another program calls so.
pub(crate) fn report(format: &str) -> Option<&'static str> {
    let format = format.to_lowercase();
    REPORTS.iter().find(|(names, _)| names.contains(&format.as_str())).map(|(_, meant)| *meant)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::FORMATS as REPORT_FORMATS;
    use crate::render::FORMATS;

    #[test]
    fn a_word_has_one_answer_and_none_that_exists_here() {
        let commands: Vec<&str> = COMMANDS
            .iter()
            .map(|(word, _)| *word)
            .chain(EXPLAINED_COMMANDS.iter().flat_map(|(words, _)| words.iter().copied()))
            .collect();
        let pictures: Vec<&str> = PICTURES.iter().flat_map(|(words, _)| words.iter().copied()).collect();
        let reports: Vec<&str> = REPORTS.iter().flat_map(|(words, _)| words.iter().copied()).collect();
        for words in [&commands, &pictures, &reports] {
            let mut once = words.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), words.len(), "{words:?}");
        }
        assert!(pictures.iter().all(|word| FORMATS.iter().all(|row| row.name != *word)));
        assert!(reports.iter().all(|word| REPORT_FORMATS.iter().all(|row| row.name != *word)));
        assert!(REPORTS.iter().all(|(_, meant)| REPORT_FORMATS.iter().any(|row| row.name == *meant)));
    }
}
