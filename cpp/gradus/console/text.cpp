#include "gradus/console/text.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <utility>

namespace gradus::console {

namespace {

constexpr char32_t kUnknown = 0xFFFD;

/// How many bytes the character takes that begins so; 0 where none does.
int length_of(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  if (lead >= 0xF0 && lead < 0xF5) return 4;
  return 0;
}

/// Overlong forms, halves of surrogate pairs, and what lies beyond Unicode.
bool is_allowed(char32_t c, int length) {
  constexpr std::array<char32_t, 5> kFirst = {0, 0, 0x80, 0x800, 0x10000};
  return c >= kFirst[static_cast<std::size_t>(length)] && c <= 0x10FFFF &&
         (c < 0xD800 || c > 0xDFFF);
}

/// The character at `at`, which moves behind it.
char32_t next_character(std::string_view text, std::size_t& at) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at++);
  const int length = length_of(lead);
  if (length == 0) return kUnknown;
  if (length == 1) return lead;
  char32_t c = lead & (0x7FU >> static_cast<unsigned>(length));
  std::size_t end = at;
  for (int i = 1; i < length; ++i, ++end) {
    if (end >= text.size() || (byte(end) & 0xC0U) != 0x80) return kUnknown;
    c = c << 6U | (byte(end) & 0x3FU);
  }
  if (!is_allowed(c, length)) return kUnknown;
  at = end;
  return c;
}

struct Block {
  char32_t first;
  char32_t last;
};

bool within(std::span<const Block> blocks, char32_t c) {
  return std::ranges::any_of(blocks, [c](Block b) { return c >= b.first && c <= b.last; });
}

// The scripts that a reader's name is likely to be in.
constexpr Block kLetters[] = {
    {'A', 'Z'},       {'a', 'z'},       {'_', '_'},       {0xAA, 0xAA},       {0xB5, 0xB5},
    {0xBA, 0xBA},     {0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x2C1},      {0x370, 0x373},
    {0x376, 0x377},   {0x37B, 0x37D},   {0x386, 0x386},   {0x388, 0x3FF},     {0x400, 0x481},
    {0x48A, 0x52F},   {0x5D0, 0x5EA},   {0x620, 0x64A},   {0x904, 0x939},     {0xE01, 0xE30},
    {0x10D0, 0x10FA}, {0x1E00, 0x1FBC}, {0x2090, 0x209C}, {0x210A, 0x2113},   {0x3005, 0x3007},
    {0x3041, 0x3096}, {0x30A1, 0x30FA}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF},   {0xAC00, 0xD7A3},
    {0xF900, 0xFAD9}, {0xFF21, 0xFF3A}, {0xFF41, 0xFF5A}, {0x1D400, 0x1D7CB}, {0x20000, 0x2FA1D},
};

constexpr Block kInnerLetters[] = {{'0', '9'}, {0x300, 0x36F}, {0xFF10, 0xFF19}, {0xFF3F, 0xFF3F}};

constexpr Block kUnprintable[] = {
    {0, 0x1F},        {0x7F, 0xA0},     {0xAD, 0xAD},     {0x2000, 0x200F},
    {0x2028, 0x202F}, {0x205F, 0x206F}, {0x3000, 0x3000}, {0xD800, 0xF8FF},
    {0xFEFF, 0xFEFF}, {0xFFF0, 0xFFFB}, {0xFFFE, 0xFFFF}, {0xE0000, 0x10FFFF},
};

// Signs outside the block of full-width forms.
constexpr std::pair<char32_t, std::string_view> kSigns[] = {
    {0x00D7, "*"},   {0x00F7, "/"},  {0x2010, "-"},  {0x2011, "-"},  {0x2012, "-"},  {0x2013, "-"},
    {0x2014, "-"},   {0x2212, "-"},  {0x2018, "'"},  {0x2019, "'"},  {0x201C, "\""}, {0x201D, "\""},
    {0x2026, "..."}, {0x2260, "!="}, {0x2264, "<="}, {0x2265, ">="}, {0x3000, " "},  {0x3001, ","},
    {0x3002, "."},   {0x3010, "["},  {0x3011, "]"},  {0x300A, "<"},  {0x300B, ">"},  {0x00A0, " "},
};

constexpr std::string_view kAscii =
    "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz"
    "{|}~";

}  // namespace

std::u32string decoded(std::string_view utf8) {
  std::u32string characters;
  for (std::size_t at = 0; at < utf8.size();) {
    characters.push_back(next_character(utf8, at));
  }
  return characters;
}

std::string encoded(std::u32string_view characters) {
  std::string text;
  const auto put = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  const auto rest = [&put](char32_t c, unsigned shift) { put(0x80U | (c >> shift & 0x3FU)); };
  for (const char32_t c : characters) {
    if (c < 0x80) {
      put(c);
    } else if (c < 0x800) {
      put(0xC0U | c >> 6U);
      rest(c, 0);
    } else if (c < 0x10000) {
      put(0xE0U | c >> 12U);
      rest(c, 6);
      rest(c, 0);
    } else {
      put(0xF0U | c >> 18U);
      rest(c, 12);
      rest(c, 6);
      rest(c, 0);
    }
  }
  return text;
}

std::size_t cut_at(std::string_view utf8, std::size_t most) {
  std::size_t end = std::min(most, utf8.size());
  while (end > 0 && end < utf8.size() && (static_cast<unsigned char>(utf8[end]) & 0xC0U) == 0x80) {
    --end;
  }
  return end;
}

std::string code_point_name(char32_t character) {
  std::string digits;
  for (char32_t rest = character; rest != 0 || digits.size() < 4; rest >>= 4U) {
    digits.insert(digits.begin(), "0123456789ABCDEF"[rest & 0xFU]);
  }
  return "U+" + digits;
}

bool begins_name(char32_t character) { return within(kLetters, character); }

bool continues_name(char32_t character) {
  return begins_name(character) || within(kInnerLetters, character);
}

bool is_printable(char32_t character) { return !within(kUnprintable, character); }

std::string_view half_width(char32_t character) {
  if (character >= 0xFF01 && character <= 0xFF5E) {
    return kAscii.substr(character - 0xFF01, 1);
  }
  const auto* const sign =
      std::ranges::find(kSigns, character, &std::pair<char32_t, std::string_view>::first);
  return sign == std::end(kSigns) ? "" : sign->second;
}

}  // namespace gradus::console
