//! Reads how far work is from the free word that was written for it.
//!
//! Understood are the languages sheets are drawn in (ar, de, en, es, fr, he, ja, pt, zh); of any other word nothing is known.

use crate::model::Text;

/// How far work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Nobody has begun: an idea, an entry on a list.
    Idle,
    /// Somebody works on it, or it has been agreed to.
    Begun,
    /// It is over, and was carried out.
    Done,
    /// It was given up, or put off on purpose.
    Dropped,
}

/// What a status says; `None` for a word that is not known.
#[must_use]
pub fn progress(status: &Text) -> Option<Progress> {
    let text = status.value.to_lowercase().replace(['_', '-'], " ");
    let text = text.trim_start_matches(|char: char| !char.is_alphanumeric());
    let says = |word: &str| {
        text.strip_prefix(word).is_some_and(|rest| {
            // Chinese and Japanese part their words with nothing.
            let whole = !rest.starts_with(char::is_alphanumeric);
            whole || word.starts_with(|char: char| char >= '\u{3040}')
        })
    };
    let known = WORDS.iter().flat_map(|(words, progress)| words.split(", ").map(move |word| (word, *progress)));
    // `not started` is more than `not`, `完成待ち` is not asked for: the longest word decides.
    known.filter(|(word, _)| says(word)).max_by_key(|(word, _)| word.len()).map(|(_, progress)| progress)
}

const WORDS: &[(&str, Progress)] = &[
    (
        "idea, new, open, proposed, proposal, suggested, backlog, todo, to do, not started, not yet started, unstarted, \
        not done, not yet done, candidate, draft, identified, captured, inbox, next, later, unassigned, idee, neu, \
        offen, vorgeschlagen, vorschlag, nicht begonnen, nicht gestartet, noch nicht begonnen, entwurf, nuevo, nueva, \
        abierto, abierta, propuesto, propuesta, pendiente, sin empezar, no iniciado, por hacer, borrador, idée, \
        nouveau, nouvelle, ouvert, ouverte, proposé, proposée, à faire, non commencé, pas commencé, brouillon, ideia, \
        novo, nova, aberto, aberta, proposto, proposta, pendente, a fazer, não iniciado, rascunho, רעיון, חדש, פתוח, \
        הצעה, טרם התחיל, לא התחיל, לביצוע, فكرة, جديد, مفتوح, مقترح, لم يبدأ, قيد الانتظار, アイデア, 新規, 提案, 未着手, 未対応, \
        未開始, 想法, 新建, 提议, 未开始, 待办, 待处理",
        Progress::Idle,
    ),
    (
        "planned, scheduled, committed, approved, accepted, ready, in progress, in work, started, doing, ongoing, \
        active, running, wip, testing, in test, in testing, in review, piloting, pilot, in pilot, in development, \
        in discovery, discovery, exploring, building, rolling out, rollout, geplant, beschlossen, in arbeit, begonnen, \
        gestartet, läuft, laufend, aktiv, im test, in umsetzung, in prüfung, planificado, planificada, planeado, \
        planeada, en curso, en progreso, en marcha, iniciado, iniciada, empezado, empezada, en prueba, en pruebas, \
        planifié, planifiée, prévu, prévue, en cours, commencé, commencée, en test, planejado, planejada, em andamento, \
        em curso, em progresso, em teste, מתוכנן, בתהליך, בביצוע, בעבודה, התחיל, מאושר, مخطط, قيد التنفيذ, قيد العمل, \
        جار, بدأ, 計画, 予定, 進行中, 着手, 対応中, 実施中, 检討中, 計画済, 计划, 已计划, 进行中, 進行, 测试中, 开发中",
        Progress::Begun,
    ),
    (
        "done, complete, completed, finished, closed, shipped, released, live, launched, delivered, implemented, \
        resolved, solved, fixed, validated, confirmed, proven, invalidated, refuted, disproved, disproven, failed, \
        succeeded, won, lost, concluded, erledigt, fertig, abgeschlossen, beendet, umgesetzt, gelöst, behoben, \
        geliefert, veröffentlicht, bestätigt, widerlegt, hecho, hecha, completado, completada, terminado, terminada, \
        finalizado, finalizada, cerrado, cerrada, resuelto, resuelta, implementado, implementada, entregado, entregada, \
        validado, validada, confirmado, confirmada, refutado, refutada, fait, faite, terminé, terminée, fini, finie, \
        clos, close, livré, livrée, résolu, résolue, réalisé, réalisée, validé, validée, confirmé, confirmée, réfuté, \
        réfutée, feito, feita, concluído, concluída, fechado, fechada, resolvido, resolvida, entregue, בוצע, הושלם, \
        הסתיים, נסגר, סגור, נפתר, תם, منجز, مكتمل, اكتمل, تم, مغلق, محلول, 完了, 済, 対応済, 解決, 終了, 実施済, 完成, 已完成, 已解决, 已关闭, \
        已上线, 已发布, 已验证, 结束",
        Progress::Done,
    ),
    (
        "dropped, cancelled, canceled, rejected, declined, abandoned, won't do, wont do, won’t do, will not do, wontfix, \
        parked, paused, on hold, hold, postponed, deferred, blocked, stopped, obsolete, duplicate, archived, verworfen, \
        abgelehnt, abgebrochen, geparkt, pausiert, zurückgestellt, verschoben, blockiert, gestoppt, descartado, \
        descartada, rechazado, rechazada, cancelado, cancelada, aplazado, aplazada, en pausa, pausado, pausada, \
        bloqueado, bloqueada, abandonné, abandonnée, rejeté, rejetée, annulé, annulée, reporté, reportée, bloqué, \
        bloquée, rejeitado, rejeitada, adiado, adiada, em pausa, abandonado, abandonada, בוטל, נדחה, הוקפא, ملغى, ملغي, \
        مرفوض, مؤجل, معلق, 却下, 中止, 保留, 見送り, 延期, 取消, 已取消, 已拒绝, 搁置, 推迟, 放弃",
        Progress::Dropped,
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Spanned;

    #[test]
    fn a_status_is_understood_with_what_follows_it_and_no_other_word_is() {
        for (text, expected) in [
            ("idea", Some(Progress::Idle)),
            ("To-do", Some(Progress::Idle)),
            ("not started", Some(Progress::Idle)),
            ("In_progress (60 %)", Some(Progress::Begun)),
            ("planned: Q3", Some(Progress::Begun)),
            ("✅ Done", Some(Progress::Done)),
            ("erledigt", Some(Progress::Done)),
            ("not done", Some(Progress::Idle)),
            ("terminée", Some(Progress::Done)),
            ("未完了", None),
            ("完了しました", Some(Progress::Done)),
            ("已完成", Some(Progress::Done)),
            ("on hold", Some(Progress::Dropped)),
            ("newish", None),
            ("doneness", None),
            ("phase 2", None),
        ] {
            let status = Spanned::new(text.to_owned(), crate::source::Span::default());
            assert_eq!(progress(&status), expected, "{text}");
        }
    }

    #[test]
    fn no_word_means_two_things() {
        let mut words: Vec<&str> = WORDS.iter().flat_map(|(words, _)| words.split(", ")).collect();
        words.sort_unstable();
        assert!(words.is_sorted_by(|a, b| a < b), "{:?}", words.iter().zip(words.iter().skip(1)).find(|(a, b)| a == b));
    }
}
