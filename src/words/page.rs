//! The fixed words of the page and of the journey as a document. Knows no journeys and no markup.

use serde::Serialize;

use super::phrase::{Personal, Phrase as _};

/// Declares the table: words of the document, those of them about the person whose journey it is, and words around the document.
macro_rules! words {
    (told { $($told:ident,)* } personal { $($personal:ident,)* } around { $($around:ident,)* }) => {
        /// The fixed words of one language. Patterns contain `{0}`, `{1}`, ... as placeholders.
        #[derive(Debug, Clone, Copy, Serialize)]
        #[expect(missing_docs, reason = "a field is the English of what it says")]
        pub struct PageWords {
            $(pub $told: &'static str,)*
            $(#[serde(skip)] pub $personal: Personal,)*
            $(pub $around: &'static str,)*
        }

        impl PageWords {
            /// Maps every text with `change`, which gets the name of its field and the text.
            #[must_use]
            pub fn map(&self, change: &mut dyn FnMut(&'static str, &'static str) -> &'static str) -> Self {
                Self {
                    $($told: change(stringify!($told), self.$told),)*
                    $($personal: self.$personal.map(&mut |text| change(stringify!($personal), text)),)*
                    $($around: change(stringify!($around), self.$around),)*
                }
            }

            /// The words around the document.
            #[must_use]
            pub fn around(&self) -> Vec<&'static str> {
                vec![$(self.$around,)*]
            }
        }
    };
}

words! {
    told {
        range,
        of,
        protagonist,
        industry,
        state,
        status,
        last_review,
        next_review,
        review_every,
        tags,
        emotion_scale,
        mean_emotion,
        personas,
        channel,
        touchpoint,
        feels,
        overview,
        overview_caption,
        stage_of,
        touchpoint_of,
        path,
        optional,
        goes_on,
        said,
        thought,
        intensity,
        confidence,
        assumption,
        partial,
        proven,
        numbers,
        behind,
        more,
        duration,
        wait,
        starts,
        trigger,
        event,
        internal_step,
        contributors,
        to_business,
        link,
        source,
        cause,
        risk,
        mitigation,
        impact,
        effort,
        addresses,
        measured_by,
        change,
        expect,
        result,
        test_status,
        recovery,
        kind,
        direction,
        up,
        down,
        series,
        as_of,
        sample,
        date,
        nps,
        ratio,
        time,
        count,
        money,
        goals,
        frustrations,
        motivations,
        behaviours,
        age,
        location,
        occupation,
        experience,
        tools,
        jobs_functional,
        jobs_emotional,
        jobs_social,
        pains,
        says,
        thinks,
        does,
        feels_so,
        hears,
        sees,
        paths,
        flows_caption,
        from,
        to,
        handoff,
        offer,
        products,
        relievers,
        creators,
        definitions,
        teams,
        own_lanes,
    }
    personal {
        optional_means,
        seen_as,
        to_customer,
        csat,
        ces,
    }
    around {
        skip,
        views,
        read,
        search,
        next,
        previous,
        close,
        all,
        lanes,
        colours,
        system,
        light,
        dark,
        zoom,
        zoom_in,
        zoom_out,
        actual,
        fit,
        detail,
        contents,
        filters,
        reset,
        drawing,
        some,
        none,
        found,
        nothing_found,
        keys,
        key_search,
        key_zoom,
        key_fit,
        key_pan,
        key_open,
        key_close,
        key_help,
    }
}
