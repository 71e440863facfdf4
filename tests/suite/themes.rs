//! Built-in themes and theme files: valid and invalid files, and their effect.

use std::fs;

use cjm::findings::{Finding, Level};
use cjm::parse::ThemeFile;
use cjm::render::{Options, TextMode, svg};
use cjm::sheet::SHEETS;
use cjm::source::{Source, Sources};
use cjm::theme::contrast::low_contrast;
use cjm::theme::{Color, Ink, THEMES, Theme};

use crate::harness::desk::Desk;
use crate::harness::{FONTS, examples, read};

const PLAIN: &str = "title: I look around\nstages:\n  - name: Look\n    touchpoints:\n      - {name: Looks, emotion: 1}\n";

fn theme(yaml: &str) -> (Option<ThemeFile>, Vec<Finding>) {
    let sources = Sources::new(Source { name: "brand/acme.theme.yaml".to_owned(), text: yaml.to_owned() });
    let (file, found) = cjm::parse::theme(&sources);
    (file.filter(|_| found.iter().all(|found| found.level != Level::Error)), found)
}

fn good(yaml: &str) -> Theme {
    let (file, found) = theme(yaml);
    file.unwrap_or_else(|| panic!("{yaml}: {found:#?}")).theme
}

fn color(hex: &str) -> Color {
    Color::parse(hex).unwrap()
}

#[test]
fn theme_errors_have_a_place_and_a_help() {
    // The file, and of each finding: its name, the text it points at, part of its title, part of its help.
    type Told = (&'static str, &'static str, &'static str, &'static str);
    let cases: &[(&str, &[Told])] = &[
        ("colors: {acent: \"#123456\"}", &[("unknown-key", "acent", "unknown key `acent`", "did you mean `accent`?")]),
        ("colours: {accent: \"#1F6F5C\"}", &[]),
        ("colrs: {accent: \"#1F6F5C\"}", &[("unknown-key", "colrs", "", "did you mean `colors`?")]),
        ("base: drak", &[("unknown-word", "drak", "", "did you mean `dark`?")]),
        ("colors: {accent: blurple}", &[("bad-color", "blurple", "`blurple` is not a colour", "rgb(31, 60, 136)")]),
        ("colors: {accent: \"#12345678\"}", &[("bad-color", "\"#12345678\"", "", "write")]),
        ("colors: {accent: \"rgb(1, 2, 256)\"}", &[("bad-color", "\"rgb(1, 2, 256)\"", "", "write")]),
        ("colors: {accent: \"url(https://example.org/x)\"}", &[("bad-color", "\"url(https://example.org/x)\"", "", "write")]),
        ("colors:\n  accent: #123456\n", &[("unquoted-text", "#123456", "needs quotes", "\"#123456\"")]),
        ("colors:\n  stages:\n    - #123456\n", &[("unquoted-text", "#123456", "needs quotes", "\"#123456\"")]),
        ("colors: {accent: [\"#123456\"]}", &[("wrong-shape", "[\"#123456\"]", "`accent` takes a colour", "write")]),
        ("colors: blue", &[("wrong-shape", "blue", "`colors` takes keys", "")]),
        ("colors: {emotions: [\"#B3332B\"]}", &[("wrong-count", "[\"#B3332B\"]", "`emotions` takes 5 colours", "")]),
        ("tokens: {card-lne: \"#C0C0C0\"}", &[("unknown-key", "card-lne", "unknown colour", "did you mean `card-line`?")]),
        ("name: ../up", &[("bad-name", "../up", "cannot be part of a file's name", "`up`")]),
        ("name: dark", &[("bad-name", "dark", "built-in", "my-dark")]),
        ("- a list", &[("wrong-shape", "- a list", "begins with keys", "base: light")]),
        ("font: {bold: B.ttf}", &[("missing-key", "", "no `regular`", "regular:")]),
        // Contrast: both keys, the ratio found, the ratio needed, the nearest colour that passes.
        (
            "colors: {text: \"#999999\"}",
            &[(
                "low-contrast",
                "\"#999999\"",
                "`text` on `proof` has a contrast of 2.",
                "the nearest colour with enough contrast is \"#",
            )],
        ),
        (
            "colors:\n  paper: \"#FFFFFF\"\n  emotions: [\"#FFC0C0\", \"#C4651B\", \"#9A7700\", \"#4A8A4C\", \"#1A8468\"]\n",
            &[("low-contrast", "\"#FFC0C0\"", "colour 1 of `emotions` on `paper` has a contrast of 1.", "\"#")],
        ),
        (
            "tokens: {badge: \"#777777\", badge-text: \"#808080\"}",
            &[("low-contrast", "\"#808080\"", "`badge-text` on `badge` has a contrast of 1.13 : 1, and text needs 4.5 : 1", "")],
        ),
        // Everything at once.
        (
            "base: drak\nlogoo: a.png\ncolors:\n  paper: nope\n  stages: [\"#1F6F5C\", zzz]\n",
            &[
                ("unknown-word", "drak", "", ""),
                ("unknown-key", "logoo", "", "did you mean `logo`?"),
                ("bad-color", "nope", "", ""),
                ("bad-color", "zzz", "", ""),
            ],
        ),
    ];
    for (yaml, output) in cases {
        let (file, found) = theme(yaml);
        assert_eq!(file.is_none(), !output.is_empty(), "{yaml}: {found:#?}");
        if *yaml == "colors: {text: \"#999999\"}" {
            assert!(found.iter().all(|found| found.rule.name == "low-contrast") && !found.is_empty());
            continue;
        }
        let mut rest = found.iter();
        for (name, place, title, help) in *output {
            let one = rest.find(|found| found.rule.name == *name).unwrap_or_else(|| panic!("{yaml}: {name}: {found:#?}"));
            let span = one.primary.span;
            assert_eq!(&yaml[span.start as usize..span.end as usize], *place, "{yaml}");
            assert!(one.title.contains(title), "{yaml}: {}", one.title);
            assert!(one.help.as_deref().unwrap_or_default().contains(help), "{yaml}: {:?}", one.help);
        }
    }
}

#[test]
fn the_colour_proposed_is_one_that_passes() {
    let write = |hex: &str| format!("colors:\n  paper: \"#FFFFFF\"\n  text: \"{hex}\"\n");
    let (_, found) = theme(&write("#8A8A8A"));
    let help = found[0].help.as_deref().unwrap();
    let proposed = help.split('"').nth(1).unwrap_or_else(|| panic!("{found:#?}"));
    good(&write(proposed));
    assert!(found[0].edits[0].replacement.contains(proposed));
}

#[test]
fn a_brand_of_a_few_lines_is_readable_on_every_base() {
    for base in ["light", "dark", "print"] {
        for accent in ["#1F6F5C", "#FFD200", "#E4002B", "#00A3E0", "#111111", "#F5F5F5", "#7F7F7F", "#FF69B4"] {
            let (file, found) = theme(&format!("base: {base}\ncolors:\n  accent: \"{accent}\"\n"));
            match file {
                Some(file) => assert_eq!(low_contrast(&file.theme), Vec::new(), "{base} {accent}"),
                // A grey in the middle takes neither black nor white text together with its darker variant.
                None => assert!(
                    (base, accent) == ("light", "#7F7F7F") && found.iter().all(|found| found.rule.name == "low-contrast"),
                    "{base} {accent}: {found:#?}"
                ),
            }
        }
        let yaml = format!("base: {base}\ncolors: {{pain: \"#D0021B\", opportunity: \"#00875A\", frontstage: \"#0052CC\"}}\n");
        assert_eq!(low_contrast(&good(&yaml)), Vec::new(), "{base}");
        let papers = [("#FFF8E7", "#2B2118"), ("#0B1020", "#F2F4FA")];
        for (paper, text) in papers {
            let theme = good(&format!("base: {base}\ncolors: {{paper: \"{paper}\", text: \"{text}\"}}\n"));
            assert_eq!((theme.hex(Ink::Paper), theme.hex(Ink::Text)), (paper, text));
            assert_eq!(low_contrast(&theme), Vec::new(), "{base} on {paper}");
        }
    }
    // Set colours are used exactly as written.
    let said = good(
        "colors: {accent: \"#1f6f5c\"}\ntokens: {hairline: rgb(1, 2, 3)}\n".replace("rgb(1, 2, 3)", "\"rgb(1, 2, 3)\"").as_str(),
    );
    assert_eq!((said.color(Ink::Stage(0)), said.hex(Ink::Hairline)), (color("#1F6F5C"), "#010203"));
    assert_eq!(said.name(), "acme");
    // A theme with only a base equals the base.
    for base in THEMES {
        let same = good(&format!("name: x\nbase: {}\n", base.name()));
        for ink in Ink::ALL {
            assert_eq!(same.color(ink), base.color(ink), "{} {}", base.name(), ink.name());
        }
    }
}

#[test]
fn themes_change_colours_and_nothing_else() {
    let without_colors = |svg: &[u8]| {
        let text = String::from_utf8(svg.to_vec()).unwrap();
        let mut plain = String::new();
        for (n, part) in text.split("\"#").enumerate() {
            plain.push_str(if n == 0 { part } else { &part[6..] });
        }
        plain
    };
    let options = Options { text: TextMode::Live, ..Options::default() };
    for (name, yaml) in examples() {
        let journey = read(&yaml).unwrap();
        for sheet in SHEETS {
            let (scene, _) = cjm::draw(&journey, sheet, &FONTS);
            let drawn = THEMES.iter().map(|theme| svg::render(&scene, &FONTS, theme, &options).unwrap());
            let drawn: Vec<Vec<u8>> = drawn.collect();
            assert!(drawn.windows(2).all(|two| two[0] != two[1]), "{name}");
            assert!(drawn.windows(2).all(|two| without_colors(&two[0]) == without_colors(&two[1])), "{name}");
            for (svg, theme) in drawn.iter().zip(THEMES) {
                assert_eq!(*svg, svg::render(&scene, &FONTS, theme, &options).unwrap(), "{name}");
            }
        }
    }
}

#[test]
fn several_themes_in_one_run_each_have_their_file() {
    let desk = Desk::with(&[("a.journey.yaml", PLAIN), ("acme.theme.yaml", "colors: {accent: \"#1F6F5C\"}\n")]);
    desk.expect(0, &["render", "a.journey.yaml", "--theme", "light,dark,acme.theme.yaml,dark", "-f", "svg,png"]);
    let files = desk.files();
    for file in ["a.journey.svg", "a.journey.dark.svg", "a.journey.acme.svg", "a.journey.png", "a.journey.dark.png"] {
        assert!(files.contains(&file.to_owned()), "{files:?}");
    }
    assert_eq!(files.len(), 8, "{files:?}");
    let svg = |name: &str| fs::read_to_string(desk.path(name)).unwrap();
    for (name, theme) in [("a.journey.svg", &Theme::LIGHT), ("a.journey.dark.svg", &Theme::DARK)] {
        assert!(svg(name).contains(&format!("fill=\"{}\"", theme.hex(Ink::Paper))), "{name}");
    }
    assert!(!svg("a.journey.acme.svg").contains("acme") && !svg("a.journey.dark.svg").contains("dark"));
    for (arguments, said) in [
        (&["--theme", "light,dark", "-o", "one.svg"][..], "several pictures"),
        (&["--theme", "light,dark", "-o", "-"], "several pictures"),
        (&["--theme", "light,dark", "-o", "{stem}.{ext}"], "{theme}"),
        (&["--theme", "acme"], "expected one of dark, light, print"),
        (&["--theme", "missing.yaml"], "cannot read missing.yaml"),
    ] {
        let output = desk.expect(2, &[&["render", "a.journey.yaml"], arguments].concat());
        assert!(output.contains(said), "{arguments:?}: {output}");
    }
    assert_eq!(desk.files().len(), 8);
}

#[test]
fn a_theme_brings_its_logo_and_its_font() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let theme = "font: {regular: Brand.ttf, bold: Brand.ttf}\nlogo: acme-logo.png\n";
    let desk = Desk::with(&[("a.yaml", &PLAIN.replace("Looks,", "Looks สวัสดี,")), ("acme.yaml", theme)]);
    // Its glyphs differ from those drawn without it, and Thai is not among them.
    fs::copy(root.join("src/text/fonts/Inter-Bold.ttf"), desk.path("Brand.ttf")).unwrap();
    fs::copy(root.join("examples/themes/juniper-logo.png"), desk.path("acme-logo.png")).unwrap();
    desk.expect(0, &["render", "a.yaml", "--theme", "light,acme.yaml", "-o", "{theme}.svg"]);
    let (plain, branded) =
        (fs::read_to_string(desk.path("light.svg")).unwrap(), fs::read_to_string(desk.path("acme.svg")).unwrap());
    assert!(branded.contains("aria-label=\"acme logo\"") && branded.contains("data:image/png;base64,"));
    assert!(branded.contains("inter-2, &#39;Inter 2&#39;, sans-serif") && !branded.contains("-inter,"), "a family of its own");
    assert!(branded.contains("noto-sans-thai") && plain.contains("noto-sans-thai"));
    let embedded = |svg: &str| svg.matches("@font-face").count();
    assert!(embedded(&branded) >= 2 && !plain.contains("inter-2"));
    desk.expect(0, &["render", "a.yaml", "--theme", "acme.yaml", "-o", "again.svg"]);
    assert_eq!(branded, fs::read_to_string(desk.path("again.svg")).unwrap());
    desk.expect(0, &["render", "a.yaml", "--theme", "acme.yaml", "-f", "png"]);
}

#[test]
fn unusable_files_of_a_theme_are_reported() {
    let desk =
        Desk::with(&[("in/a.yaml", PLAIN), ("in/no.ttf", "text"), ("in/web.ttf", "wOF2...."), ("in/hollow.ttf", "OTTO\0\0\0\0")]);
    fs::write(desk.path("out.png"), "x").unwrap();
    fs::write(desk.path("in/cjm.toml"), "").unwrap();
    fs::write(desk.path("in/notes.png"), "text").unwrap();
    fs::create_dir(desk.path("in/folder.png")).unwrap();
    for (theme, said) in [
        ("logo: none.png", "missing-file"),
        ("logo: ../out.png", "unsafe-path"),
        ("logo: notes.png", "unreadable-picture"),
        ("logo: folder.png", "it is a folder, not a file"),
        ("logo: https://example.org/logo.svg", "save the picture beside this file"),
        ("logo: //example.org/logo.svg", "addresses are not fetched"),
        ("font: http://example.org/a.ttf", "save the font beside this file"),
        ("font: {regular: www.example.org/a.ttf}", "addresses are not fetched"),
        ("font: folder.png", "it is a folder, not a file"),
        ("font: none.ttf", "missing-file"),
        ("font: ../out.png", "unsafe-path"),
        ("font: no.ttf", "it is not a font"),
        ("font: web.ttf", "convert it to TTF or OTF"),
        ("font: hollow.ttf", "it is damaged"),
        ("logo: none.png\nfont: no.ttf", "it is not a font"),
        ("logo: none.png\ncolors: {accent: blurple}", "`blurple` is not a colour"),
        ("logo: none.png\ncolors: {text: \"#999\", stages: [blurple]}", "`text` on "),
    ] {
        fs::write(desk.path("in/t.yaml"), theme).unwrap();
        let output = desk.expect(2, &["render", "in/a.yaml", "--theme", "in/t.yaml"]);
        assert!(output.contains(said) && output.contains("in/t.yaml:1:"), "{theme}: {output}");
    }
    assert_eq!(desk.files().len(), 8, "nothing is drawn: {:?}", desk.files());
}

/// The tables of a font file: tag, place of its row in the directory, place of its bytes, their number.
fn tables(font: &[u8]) -> Vec<(String, usize, usize, usize)> {
    let number = |at: usize| font[at..at + 4].iter().fold(0, |sum, byte| sum * 256 + usize::from(*byte));
    let rows = (0..usize::from(font[5])).map(|n| 12 + 16 * n);
    rows.map(|row| (String::from_utf8_lossy(&font[row..row + 4]).into_owned(), row, number(row + 8), number(row + 12))).collect()
}

#[test]
fn a_damaged_font_is_drawn_or_refused() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let whole = fs::read(root.join("src/text/fonts/Inter-Bold.ttf")).unwrap();
    let desk = Desk::with(&[("a.yaml", PLAIN), ("t.yaml", "font: t.ttf\n")]);
    let draw = |font: &[u8]| {
        fs::write(desk.path("t.ttf"), font).unwrap();
        let output = desk.run(&["render", "a.yaml", "--theme", "t.yaml", "-o", "out.svg"]);
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let tables = tables(&whole);
    assert!(tables.len() > 8);
    let mut refused = 0;
    for (tag, row, at, length) in &tables {
        // Lost, cut off, and with bytes of its head turned over.
        let lost: Vec<u8> = [&whole[..*row], b"lost", &whole[row + 4..]].concat();
        let cut: Vec<u8> = [&whole[..row + 12], &[0, 0, 0, 5], &whole[row + 16..]].concat();
        let turned = (0..*length.min(&24)).step_by(8).map(|byte| {
            let mut font = whole.clone();
            font[at + byte] ^= 0xff;
            font
        });
        for font in [lost, cut].into_iter().chain(turned) {
            let (code, said) = draw(&font);
            assert!(code == Some(0) || (code == Some(2) && said.contains("unreadable-font")), "{tag}: {code:?} {said}");
            refused += usize::from(code == Some(2));
        }
    }
    assert!(refused > 8, "{refused}");
    assert_eq!(draw(&whole).0, Some(0));
}

#[test]
fn hostile_theme_files_end_in_a_message() {
    let desk = Desk::with(&[("a.yaml", PLAIN)]);
    let mut bomb = "x-a: &a [b, b, b, b, b, b, b, b, b]\n".to_owned();
    for (last, next) in ('a'..='y').zip('b'..='z') {
        let copies = vec![format!("*{last}"); 9].join(", ");
        bomb += [format!("x-{next}"), format!(" &{next} [{copies}]\n")].join(":").as_str();
    }
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("deep", format!("colors: {}", "[".repeat(100_000)).into_bytes()),
        ("aliases", bomb.into_bytes()),
        ("binary", (0..=255).cycle().take(100_000).collect()),
        ("picture", b"\x89PNG\r\n\x1a\n".to_vec()),
        ("huge", b"x: y\n".repeat(20_000_000 / 5)),
        ("tokens", ("tokens: {".to_owned() + &"a: b, ".repeat(50_000) + "}").into_bytes()),
        ("broken", b"colors: {accent: \"#123456\"".to_vec()),
        ("markup", b"name: \"<script>\"".to_vec()),
    ];
    for (name, bytes) in cases {
        fs::write(desk.path("t.yaml"), bytes).unwrap();
        let output = desk.expect(2, &["render", "a.yaml", "--theme", "t.yaml"]);
        assert!(output.contains("error") && !output.contains('\u{1b}'), "{name}: {output}");
    }
    assert_eq!(desk.files(), ["a.yaml", "t.yaml"]);
}

#[test]
fn the_example_theme_draws_every_example() {
    let directory = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/themes");
    let desk = Desk::with(&[]);
    for file in ["juniper.theme.yaml", "juniper-logo.png"] {
        fs::copy(directory.join(file), desk.path(file)).unwrap();
    }
    for (name, yaml) in examples() {
        fs::write(desk.path(&name), &yaml).unwrap();
        let output = desk.expect(0, &["render", &name, "--theme", "juniper.theme.yaml", "-o", "out/"]);
        assert!(!output.contains("warning"), "{output}");
    }
    let drawn = desk.files().iter().filter(|file| file.ends_with(".juniper.svg")).count();
    assert!(drawn >= examples().len());
}

#[test]
fn the_page_about_themes_names_every_colour() {
    let page = fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/themes.md")).unwrap();
    for ink in Ink::ALL {
        // Colours used in turn are listed once, as `stage-0` to `stage-7`.
        let name = ink.name();
        let once = name.rsplit_once('-').filter(|(_, n)| n.parse::<u8>().is_ok()).map_or(name, |(stem, _)| stem);
        assert!(page.contains(&format!("`{once}`")) || page.contains(&format!("`{once}-0`")), "{name}");
    }
    for table in [&cjm::model::keys::THEME, &cjm::model::keys::THEME_COLORS, &cjm::model::keys::THEME_FONT] {
        for key in table.keys() {
            assert!(page.contains(&format!("`{}`", key.name)), "{}", key.name);
        }
    }
}
