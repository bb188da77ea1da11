using System.Collections.Generic;
using System.Linq;

namespace Terminal.Virtual.Tests.Payloads;

/// <summary>
/// Canonical decompositions (NFD) of the Vietnamese letters, from the Unicode character database: the tests' runtime is
/// culture-invariant and does not normalise.
/// </summary>
internal static class UnicodeDecompositions
{
    private const string Rows =
        "àa\u0300 áa\u0301 ảa\u0309 ãa\u0303 ạa\u0323 ăa\u0306 ằa\u0306\u0300 ắa\u0306\u0301 ẳa\u0306\u0309 " +
        "ẵa\u0306\u0303 ặa\u0323\u0306 âa\u0302 ầa\u0302\u0300 ấa\u0302\u0301 ẩa\u0302\u0309 ẫa\u0302\u0303 " +
        "ậa\u0323\u0302 èe\u0300 ée\u0301 ẻe\u0309 ẽe\u0303 ẹe\u0323 êe\u0302 ềe\u0302\u0300 ếe\u0302\u0301 " +
        "ểe\u0302\u0309 ễe\u0302\u0303 ệe\u0323\u0302 ìi\u0300 íi\u0301 ỉi\u0309 ĩi\u0303 ịi\u0323 òo\u0300 óo\u0301 " +
        "ỏo\u0309 õo\u0303 ọo\u0323 ôo\u0302 ồo\u0302\u0300 ốo\u0302\u0301 ổo\u0302\u0309 ỗo\u0302\u0303 " +
        "ộo\u0323\u0302 ơo\u031b ờo\u031b\u0300 ớo\u031b\u0301 ởo\u031b\u0309 ỡo\u031b\u0303 ợo\u031b\u0323 ùu\u0300 " +
        "úu\u0301 ủu\u0309 ũu\u0303 ụu\u0323 ưu\u031b ừu\u031b\u0300 ứu\u031b\u0301 ửu\u031b\u0309 ữu\u031b\u0303 " +
        "ựu\u031b\u0323 ỳy\u0300 ýy\u0301 ỷy\u0309 ỹy\u0303 ỵy\u0323 ÀA\u0300 ÁA\u0301 ẢA\u0309 ÃA\u0303 ẠA\u0323 " +
        "ĂA\u0306 ẰA\u0306\u0300 ẮA\u0306\u0301 ẲA\u0306\u0309 ẴA\u0306\u0303 ẶA\u0323\u0306 ÂA\u0302 ẦA\u0302\u0300 " +
        "ẤA\u0302\u0301 ẨA\u0302\u0309 ẪA\u0302\u0303 ẬA\u0323\u0302 ÈE\u0300 ÉE\u0301 ẺE\u0309 ẼE\u0303 ẸE\u0323 " +
        "ÊE\u0302 ỀE\u0302\u0300 ẾE\u0302\u0301 ỂE\u0302\u0309 ỄE\u0302\u0303 ỆE\u0323\u0302 ÌI\u0300 ÍI\u0301 " +
        "ỈI\u0309 ĨI\u0303 ỊI\u0323 ÒO\u0300 ÓO\u0301 ỎO\u0309 ÕO\u0303 ỌO\u0323 ÔO\u0302 ỒO\u0302\u0300 " +
        "ỐO\u0302\u0301 ỔO\u0302\u0309 ỖO\u0302\u0303 ỘO\u0323\u0302 ƠO\u031b ỜO\u031b\u0300 ỚO\u031b\u0301 " +
        "ỞO\u031b\u0309 ỠO\u031b\u0303 ỢO\u031b\u0323 ÙU\u0300 ÚU\u0301 ỦU\u0309 ŨU\u0303 ỤU\u0323 ƯU\u031b " +
        "ỪU\u031b\u0300 ỨU\u031b\u0301 ỬU\u031b\u0309 ỮU\u031b\u0303 ỰU\u031b\u0323 ỲY\u0300 ÝY\u0301 ỶY\u0309 " +
        "ỸY\u0303 ỴY\u0323";

    private static readonly Dictionary<char, string> Table = Rows.Split(' ').ToDictionary(row => row[0], row => row[1..]);

    /// <summary>The letters that have one: all with marks but đ.</summary>
    public static IEnumerable<char> Letters => Table.Keys;

    /// <summary>The text with every letter taken apart.</summary>
    public static string Decompose(string text) => string.Concat(text.Select(c => Table.TryGetValue(c, out string parts) ? parts : c.ToString()));
}
