//! Lists font files in folders and those installed on the machine. Only this file uses `fontdb`.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

pub use fontdb::Database;
use fontdb::{FaceInfo, ID, Language, Source, Stretch};

use super::face_names::FaceNames;
use super::font_bytes::{FontBytes, LazyFontFile};
use super::font_folder::FontFolder;
use super::lazy_face::LazyFace;
use super::script::Script;
use super::style::Style;
use crate::limits::FONT_FACES;

/// The installed fonts, listed when first needed.
#[derive(Default)]
pub(super) struct Installed {
    faces: OnceLock<Vec<LazyFace>>,
    orders: Mutex<HashMap<(Script, Style), FaceOrder>>,
    found: Mutex<HashMap<(String, Script, Style), Option<usize>>>,
}

/// Faces, best first.
type FaceOrder = Arc<[RankedFace]>;

/// An installed face, and how well its family suits a script.
struct RankedFace {
    /// Lower is better.
    rank: usize,
    /// Its index.
    at: usize,
}

/// Maximum number of installed faces: face numbers have 16 bits, of which the user's own faces need some.
pub(super) const MOST_INSTALLED: usize = u16::MAX as usize / 2;

/// Faces in folders and the folders below them, folder by folder, each sorted by name, weight, slant and file name. Their names may
/// be equal.
pub(super) fn in_dirs(dirs: &[PathBuf]) -> Vec<LazyFace> {
    let mut faces = Vec::new();
    for dir in dirs {
        let mut database = Database::new();
        for file in FontFolder::search(dir).unwrap_or_default().files {
            // A damaged collection may claim any number of fonts, each of which would be looked for.
            if file.faces() > 0 {
                // A damaged font is skipped.
                let _ = database.load_font_file(&file.path);
            }
        }
        faces.extend(sorted(&database));
    }
    faces.truncate(FONT_FACES.length());
    faces
}

/// A database with these faces, each found by its family name, weight and slant.
pub(super) fn database<'a>(faces: impl Iterator<Item = &'a LazyFace>) -> Database {
    let mut database = Database::new();
    for face in faces {
        database.push_face_info(FaceInfo {
            id: ID::dummy(),
            source: Source::Binary(face.bytes.shared()),
            index: face.index,
            families: vec![(face.family.clone(), Language::English_UnitedStates)],
            post_script_name: String::new(),
            style: if face.italic { fontdb::Style::Italic } else { fontdb::Style::Normal },
            weight: fontdb::Weight(face.weight),
            stretch: Stretch::Normal,
            monospaced: false,
        });
    }
    database
}

impl Installed {
    /// All installed faces, in an order that depends on their names only.
    pub(super) fn faces(&self) -> &[LazyFace] {
        self.faces.get_or_init(|| {
            let mut database = Database::new();
            database.load_system_fonts();
            let mut faces = sorted(&database);
            faces.truncate(MOST_INSTALLED);
            let mut names = FaceNames::default();
            for face in &mut faces {
                names.add(face);
            }
            faces
        })
    }

    /// The index of the face that draws `text`: one made for the script, else one that can be subset, else any.
    /// Families in `named`, always the same, are skipped.
    pub(super) fn find(&self, named: &FaceNames, style: Style, text: &str, script: Script) -> Option<usize> {
        let key = (text.to_owned(), script, style);
        if let Some(&known) = lock(&self.found).get(&key) {
            return known;
        }
        let faces = self.faces();
        let order = self.order(named, style, script);
        let mut covering = order.iter().filter(|face| faces[face.at].covers(text));
        let is_wanted = |face: &&RankedFace| face.rank < UNKNOWN || faces[face.at].is_subsettable();
        let first = covering.next();
        let at = first.filter(is_wanted).or_else(|| covering.find(is_wanted)).or(first).map(|face| face.at);
        lock(&self.found).insert(key, at);
        at
    }

    /// The faces of families that are not in `named`, best first for a script and a style.
    fn order(&self, named: &FaceNames, style: Style, script: Script) -> FaceOrder {
        let sort = || {
            let faces = self.faces();
            let free = faces.iter().enumerate().filter(|(_, face)| !named.has_family(&face.family));
            let mut order: Vec<_> = free.map(|(at, face)| RankedFace { rank: rank(&face.family, script), at }).collect();
            order.sort_by_key(|face| (face.rank, faces[face.at].distance(style), face.at));
            order.into()
        };
        Arc::clone(lock(&self.orders).entry((script, style)).or_insert_with(sort))
    }
}

/// What a mutex guards. A panic leaves it whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The first rank of families that are not known for the script.
const UNKNOWN: usize = 1000;

/// Families known to support a script well, best first; others have the script in their name.
const KNOWN: [(Script, &[&str]); 6] = [
    (
        Script::Han,
        &["Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Zen Hei"],
    ),
    (Script::Bopomofo, &["Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", "PingFang TC", "Microsoft JhengHei"]),
    (Script::Hiragana, &["Noto Sans CJK JP", "Noto Sans JP", "Source Han Sans", "Hiragino Sans", "Yu Gothic", "IPAexGothic"]),
    (Script::Katakana, &["Noto Sans CJK JP", "Noto Sans JP", "Source Han Sans", "Hiragino Sans", "Yu Gothic", "IPAexGothic"]),
    (
        Script::Hangul,
        &["Noto Sans CJK KR", "Noto Sans KR", "Source Han Sans K", "Apple SD Gothic Neo", "Malgun Gothic", "NanumGothic"],
    ),
    (
        Script::Common,
        &["Noto Sans Symbols", "Noto Sans Symbols 2", "Noto Sans Symbols2", "Noto Sans Math", "Segoe UI Symbol", "DejaVu Sans"],
    ),
];

/// The rank of a family for a script; lower is better.
fn rank(family: &str, script: Script) -> usize {
    let known = KNOWN.iter().find(|(other, _)| *other == script).map_or(&[] as &[&str], |(_, families)| families);
    if let Some(at) = known.iter().position(|&other| other == family) {
        return at;
    }
    if family.strip_prefix("Noto Sans ").is_some_and(|rest| rest == script.full_name().replace('_', " ")) {
        return UNKNOWN - 1;
    }
    let lower = family.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if has(&["lastresort", "last resort", "blank", "fallback", "unifont"]) || family.starts_with('.') {
        UNKNOWN + 4
    } else if has(&["mono", "emoji", "symbol", "music", "bitmap"]) {
        UNKNOWN + 3
    } else if has(&["sans", "gothic"]) {
        UNKNOWN
    } else if has(&["serif", "mincho", "song", "ming"]) {
        UNKNOWN + 2
    } else {
        UNKNOWN + 1
    }
}

/// The faces of a database that come from files, sorted by name, weight, slant and file name.
fn sorted(database: &Database) -> Vec<LazyFace> {
    let mut files: HashMap<PathBuf, Arc<LazyFontFile>> = HashMap::new();
    let mut rows = Vec::new();
    for face in database.faces() {
        let Source::File(path) = &face.source else { continue };
        let Some((family, _)) = face.families.first() else { continue };
        let fresh = || Arc::new(LazyFontFile::new(path.clone()));
        let file = Arc::clone(files.entry(path.clone()).or_insert_with(fresh));
        let italic = face.style != fontdb::Style::Normal;
        let wide = face.stretch.to_number().abs_diff(Stretch::Normal.to_number());
        let name = path.file_name().unwrap_or_default().to_owned();
        rows.push(((family.clone(), face.weight.0, italic, wide, name, path.clone(), face.index), file));
    }
    rows.sort_by(|(a, _), (b, _)| a.cmp(b));
    rows.into_iter()
        .map(|((family, weight, italic, _, _, _, index), file)| {
            LazyFace::new(family, weight, italic, FontBytes::File(file), index)
        })
        .collect()
}
