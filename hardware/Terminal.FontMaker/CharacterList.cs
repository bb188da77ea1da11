using System;
using System.Collections.Generic;
using System.Linq;

namespace Terminal.FontMaker;

/// <summary>Which characters the terminal can draw, and what stands in for those it cannot.</summary>
public static class CharacterList
{
    /// <summary>Lower-case plain letters, each with the Vietnamese letters that bear marks on it; the upper-case ones follow from them.</summary>
    private static readonly string[] Families =
    {
        "aàáảãạăằắẳẵặâầấẩẫậ", "eèẻéẽẹêềếểễệ", "iìỉíĩị", "oòóỏõọôồốổỗộơờớởỡợ", "uùúủũụưừứửữự", "yỳýỷỹỵ", "dđ",
    };

    /// <summary>Punctuation outside ASCII.</summary>
    private const string Punctuation = "–—‘’“”…•°₫·×";

    /// <summary>Latin letters without a glyph; below each stands its base letter.</summary>
    private const string Marked =
        "ÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïñöøûüÿĀāĄąĆćĈĉĊċČčĎďĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇň" +
        "ŊŋŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžƀƁǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǞǟǠǡǦǧǨǩǪǫǬǭǰǴǵǸǹǺǻȀȁ" +
        "ȂȃȄȅȆȇȈȉȊȋȌȍȎȏȐȑȒȓȔȕȖȗȘșȚțȞȟȦȧȨȩȪȫȬȭȮȯȰȱȲȳḀḁḂḃḄḅḆḇḈḉḊḋḌḍḎḏḐḑḒḓḔḕḖḗḘḙḚḛḜḝḞḟḠḡḢḣḤḥḦḧḨḩḪḫḬḭḮḯ" +
        "ḰḱḲḳḴḵḶḷḸḹḺḻḼḽḾḿṀṁṂṃṄṅṆṇṈṉṊṋṌṍṎṏṐṑṒṓṔṕṖṗṘṙṚṛṜṝṞṟṠṡṢṣṤṥṦṧṨṩṪṫṬṭṮṯṰṱṲṳṴṵṶṷṸṹṺṻṼṽṾṿẀẁẂẃẄẅẆẇẈẉ" +
        "ẊẋẌẍẎẏẐẑẒẓẔẕẖẗẘẙ";

    private const string MarkedBase =
        "AAACEIIĐNOOUUPsaaaceiinoouuyAaAaCcCcCcCcDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiJjKkLlLlLlLlNnNnNn" +
        "NnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuWwYyYZzZzZzbBAaIiOoUuUuUuUuUuAaAaGgKkOoOojGgNnAaAa" +
        "AaEeEeIiIiOoOoRrRrUuUuSsTtHhAaEeOoOoOoOoYyAaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIi" +
        "KkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWw" +
        "XxXxYyZzZzZzhtwy";

    /// <summary>Blanks, dashes, primes and quotation marks of other kinds, and what is drawn for them.</summary>
    private const string Signs = "\u00A0\u2002\u2003\u2007\u2009\u202F\u2010\u2011\u2012\u2015\u2212\u2032\u2033\u00B4\u00A8\u00AB\u00BB\uFFFD";

    private const string SignsPlain = "      ---\u2013-'\"'\"\"\"?";

    /// <summary>First code point of the icons (private use area).</summary>
    public const int FirstIcon = 0xE000;

    /// <summary>All text characters in order of their code points.</summary>
    public static char[] Text()
    {
        var set = new SortedSet<char>();
        for (char c = ' '; c <= '~'; c++)
        {
            set.Add(c);
        }

        foreach (char c in string.Concat(Families))
        {
            set.Add(c);
            set.Add(char.ToUpperInvariant(c));
        }

        foreach (char c in Punctuation)
        {
            set.Add(c);
        }

        return set.ToArray();
    }

    /// <summary>The letter without its marks; any other character is its own.</summary>
    public static char PlainLetter(char character)
    {
        foreach (string family in Families)
        {
            if (family.Contains(char.ToLowerInvariant(character)))
            {
                return char.IsUpper(character) ? char.ToUpperInvariant(family[0]) : family[0];
            }
        }

        return character;
    }

    /// <summary>
    /// Pairs (character without a glyph, character drawn instead): letters of the Latin blocks lose their mark,
    /// special blanks, dashes and quotation marks become the plain ones.
    /// </summary>
    public static SortedDictionary<char, char> Fallbacks(char[] text)
    {
        var pairs = new SortedDictionary<char, char>();
        AddAll(pairs, Marked, MarkedBase);
        AddAll(pairs, Signs, SignsPlain);
        foreach (char c in text)
        {
            pairs.Remove(c);
        }

        return pairs;
    }

    private static void AddAll(SortedDictionary<char, char> pairs, string from, string to)
    {
        if (from.Length != to.Length)
        {
            throw new InvalidOperationException($"{from.Length} characters have {to.Length} stand-ins.");
        }

        for (int i = 0; i < from.Length; i++)
        {
            pairs[from[i]] = to[i];
        }
    }
}
