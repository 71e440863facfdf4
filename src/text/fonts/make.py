"""Makes the bundled fonts: static TTFs from npm, cut down to the characters and features that cjm draws.

    npm pack @expo-google-fonts/inter@0.4.2 @expo-google-fonts/noto-sans-arabic@0.4.3 \
        @expo-google-fonts/noto-sans-hebrew@0.4.1 @expo-google-fonts/noto-sans-devanagari@0.4.1 \
        @expo-google-fonts/noto-sans-thai@0.4.2
    for f in *.tgz; do mkdir -p ${f%.tgz} && tar xzf $f -C ${f%.tgz}; done
    pip install fonttools==4.68.0
    python make.py FOLDER-WITH-THE-UNPACKED-PACKAGES

Features that depend on the language (locl) or that a browser turns off beside letter-spacing (calt, liga in Inter) are
left out, as are those nobody asks for (ss01, tnum, ...): what is measured without a language must be what is drawn.
"""

import glob
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

COMMON = "0020-0040 005B-0060 007B-007E 00A0 00AB 00B7 00BB 200B-200F 2010-2027 202F 2039 203A 20AC 2212 25CC"
INTER = (
    "0020-007E 00A0-024F 0259 02B0-02B3 02B7-02BC 02C6-02CC 02D8-02DD 0300-0338 0342-0345 0370-03FF 0400-045F 0490-04FF "
    "1E00-1E03 1E08-1E0F 1E1C-1E29 1E30-1E3F 1E40-1E49 1E50-1E6F 1E80-1E85 1E8E-1E9E 1EA0-1EF9 2000-206F 2070-208E "
    "20A0-20C0 2103 2109 2113 2116 2117 211E 2120 2122 2126 212E 2150-215E 2190-2199 21A9 21AA 21B3 21B5 21D0-21D5 2202 "
    "2205 2206 2208 220F-2213 2215 2219-221E 2227-222B 2236 2248 2260 2261 2264 2265 2318 2460-2469 25A0-25A1 25AA-25AB "
    "25B2-25B3 25B6-25B7 25BA 25BC-25BD 25C0-25C1 25C6-25C7 25CA-25CB 25CF 25D0-25D1 25E6 2605 2606 2610-2612 2661 2665 "
    "2713 2717 2794 279C FB01 FB02 FEFF FFFD"
)
# What most maps are written with. A map of these characters alone takes its letters from a smaller file, which is quicker
# to cut down; the letters are the same.
LATIN = "0020-007E 00A0-00FF 0131 0152-0153 0178 2010-2015 2018-201E 2020-2022 2026 2030 2039 203A 20AC 2122 2190-2193 2212 2264 2265"
FONTS = [
    ("inter", "400Regular", "Inter-Regular", INTER),
    ("inter", "600SemiBold", "Inter-SemiBold", INTER),
    ("inter", "700Bold", "Inter-Bold", INTER),
    ("inter", "400Regular_Italic", "Inter-Italic", INTER),
    ("noto-sans-arabic", "400Regular", "NotoSansArabic-Regular", COMMON + " 0600-06FF 0750-077F 08A0-08FF"),
    ("noto-sans-arabic", "700Bold", "NotoSansArabic-Bold", COMMON + " 0600-06FF 0750-077F"),
    ("noto-sans-hebrew", "400Regular", "NotoSansHebrew-Regular", COMMON + " 0590-05FF 20AA FB1D-FB4F"),
    ("noto-sans-hebrew", "700Bold", "NotoSansHebrew-Bold", COMMON + " 0590-05FF 20AA FB1D-FB4F"),
    ("noto-sans-devanagari", "400Regular", "NotoSansDevanagari-Regular", COMMON + " 0900-097F 20B9"),
    ("noto-sans-thai", "400Regular", "NotoSansThai-Regular", COMMON + " 0E00-0E7F"),
    ("noto-sans-thai", "700Bold", "NotoSansThai-Bold", COMMON + " 0E00-0E7F"),
]
FEATURES = {
    "inter": "ccmp kern mark mkmk",
    "noto-sans-arabic": "ccmp init medi fina isol rlig rtlm liga calt kern mark mkmk curs",
    "noto-sans-hebrew": "ccmp kern mark mkmk",
    "noto-sans-devanagari": "ccmp nukt akhn rphf rkrf blwf half pstf vatu cjct pres abvs blws psts haln kern dist mark mkmk "
    "abvm blwm",
    "noto-sans-thai": "ccmp liga kern dist mark mkmk",
}


def characters(ranges):
    for part in ranges.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def make(folder, package, style, name, ranges):
    (path,) = glob.glob(os.path.join(folder, f"expo-google-fonts-{package}-*", "package", style, "*.ttf"))
    write(TTFont(path), package, name, ranges)


def write(font, package, name, ranges):
    options = subset.Options()
    options.layout_features = FEATURES[package].split()
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.recommended_glyphs = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.name_languages = [0x409]
    options.drop_tables += ["STAT", "DSIG", "gasp"]
    tool = subset.Subsetter(options)
    tool.populate(unicodes=list(characters(ranges)))
    tool.subset(font)
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(name + ".ttf")
    print(f"{name:28} {len(font.getGlyphOrder()):5} glyphs {os.path.getsize(name + '.ttf'):7} bytes")


for row in FONTS:
    make(sys.argv[1], *row)
    if row[0] == "inter":
        write(TTFont(row[2] + ".ttf"), row[0], row[2] + "-Latin", LATIN)
