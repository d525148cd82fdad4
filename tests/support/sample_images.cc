#include "support/sample_images.h"

#include <libdeflate.h>

#include <array>
#include <cstdlib>

#include "base/deflate.h"

namespace banxin::testing {
namespace {

using Row = std::vector<unsigned>;

std::string pack_row(const Row& samples, int bits) {
  std::string out;
  unsigned held = 0;
  int filled = 0;
  for (const unsigned sample : samples) {
    if (bits == 16) {
      out += big_endian(sample, 2);
      continue;
    }
    held = held << bits | sample;
    filled += bits;
    if (filled < 8) continue;
    out.push_back(static_cast<char>(held));
    held = 0;
    filled = 0;
  }
  if (filled > 0) out.push_back(static_cast<char>(held << (8 - filled)));
  return out;
}

int at(const std::string& row, std::size_t i, std::size_t back) {
  return row.empty() || i < back ? 0 : static_cast<unsigned char>(row[i - back]);
}

std::string filter_row(const std::string& row, const std::string& above, int filter,
                       std::size_t pixel) {
  std::string out(1, static_cast<char>(filter));
  for (std::size_t i = 0; i < row.size(); ++i) {
    const int a = at(row, i, pixel);
    const int b = at(above, i, 0);
    const int c = at(above, i, pixel);
    const std::array<int, 3> distances = {std::abs(b - c), std::abs(a - c),
                                          std::abs(a + b - c - c)};
    int nearest = c;
    if (distances[1] <= distances[2]) nearest = b;
    if (distances[0] <= distances[1] && distances[0] <= distances[2]) nearest = a;
    const std::array<int, 5> guesses = {0, a, b, (a + b) / 2, nearest};
    out.push_back(static_cast<char>(at(row, i, 0) - guesses[static_cast<std::size_t>(filter)]));
  }
  return out;
}

std::string filter_rows(const std::vector<Row>& rows, int bits, int channels) {
  std::string out;
  std::string above;
  int filter = 0;
  for (const Row& samples : rows) {
    const std::string row = pack_row(samples, bits);
    const auto pixel = static_cast<std::size_t>(std::max(bits * channels / 8, 1));
    out += filter_row(row, above, filter++ % 5, pixel);
    above = row;
  }
  return out;
}

// The pass that each pixel of a square of 8 × 8 belongs to (ISO/IEC 15948 §8.2).
constexpr const char* kPasses[] = {"16462646", "77777777", "56565656", "77777777",
                                   "36463646", "77777777", "56565656", "77777777"};

std::vector<Row> rows_of_pass(const SamplePng& png, char pass, std::size_t channels) {
  std::vector<Row> rows;
  for (std::size_t y = 0; y < png.rows.size(); ++y) {
    Row row;
    for (std::size_t x = 0; x < static_cast<std::size_t>(png.width); ++x) {
      if (kPasses[y % 8][x % 8] != pass) continue;
      for (std::size_t c = 0; c < channels; ++c) row.push_back(png.rows[y][x * channels + c]);
    }
    if (!row.empty()) rows.push_back(std::move(row));
  }
  return rows;
}

std::string segment(unsigned marker, const std::string& data) {
  return "\xFF" + big_endian(marker, 1) +
         big_endian(static_cast<std::uint32_t>(data.size() + 2), 2) + data;
}

}  // namespace

std::string big_endian(std::uint32_t value, int bytes) {
  std::string out;
  for (int i = bytes; i-- > 0;) out.push_back(static_cast<char>(value >> (8 * i)));
  return out;
}

std::string png_chunk(const std::string& type, const std::string& data) {
  const std::string summed = type + data;
  return big_endian(static_cast<std::uint32_t>(data.size()), 4) + summed +
         big_endian(libdeflate_crc32(0, summed.data(), summed.size()), 4);
}

std::string png_file(const SamplePng& png) {
  const std::size_t channels =
      std::array<std::size_t, 7>{1, 0, 3, 1, 2, 0, 4}.at(static_cast<std::size_t>(png.colour));
  std::string packed;
  if (png.interlaced) {
    for (const char pass : std::string("1234567")) {
      packed +=
          filter_rows(rows_of_pass(png, pass, channels), png.bits, static_cast<int>(channels));
    }
  } else {
    packed = filter_rows(png.rows, png.bits, static_cast<int>(channels));
  }
  std::string header = big_endian(static_cast<std::uint32_t>(png.width), 4) +
                       big_endian(static_cast<std::uint32_t>(png.height), 4);
  header.push_back(static_cast<char>(png.bits));
  header.push_back(static_cast<char>(png.colour));
  header += std::string("\0\0", 2);
  header.push_back(png.interlaced ? '\1' : '\0');
  std::string file = "\x89PNG\r\n\x1A\n" + png_chunk("IHDR", header);
  for (const auto& [type, data] : png.chunks) file += png_chunk(type, data);
  const std::string stream = deflate(packed);
  const std::size_t half = stream.size() / 2;
  return file + png_chunk("IDAT", stream.substr(0, half)) + png_chunk("IDAT", stream.substr(half)) +
         png_chunk("IEND", "");
}

SamplePng sample_png(int width, int height, int colour) {
  SamplePng png{width, height, 8, colour, false, {}};
  for (int y = 0; y < height; ++y) {
    Row row;
    for (int x = 0; x < width; ++x) {
      const auto across = static_cast<unsigned>(x * 255 / width);
      const auto down = static_cast<unsigned>(y * 255 / height);
      row.insert(row.end(), {across, down, 255U - across});
      if (colour == 6) row.push_back(down);
    }
    png.rows.push_back(std::move(row));
  }
  return png;
}

// Huffman codes: of DC 0 (0 bits), 10 (7 bits); of AC 0 (end of block).
std::string jpeg_file(const SampleJpeg& jpeg) {
  std::string file = "\xFF\xD8";
  for (const auto& [marker, data] : jpeg.segments) file += segment(marker, data);
  file += segment(0xDB, std::string(1, '\0') + std::string(64, '\x08'));
  std::string frame = "\x08" + big_endian(static_cast<std::uint32_t>(jpeg.height), 2) +
                      big_endian(static_cast<std::uint32_t>(jpeg.width), 2) +
                      big_endian(static_cast<std::uint32_t>(jpeg.components), 1);
  std::string scan = big_endian(static_cast<std::uint32_t>(jpeg.components), 1);
  for (int i = 1; i <= jpeg.components; ++i) {
    frame += big_endian(static_cast<std::uint32_t>(i), 1) + std::string("\x11\0", 2);
    scan += big_endian(static_cast<std::uint32_t>(i), 1) + std::string(1, '\0');
  }
  file += segment(jpeg.frame, frame);
  file += segment(0xC4, std::string("\0\1\1", 3) + std::string(14, '\0') + std::string("\0\7", 2));
  file += segment(0xC4, std::string("\x10\1", 2) + std::string(15, '\0') + std::string(1, '\0'));
  file += segment(0xDA, scan + std::string("\0\x3F\0", 3));
  std::string bits;
  const int blocks = (jpeg.width + 7) / 8 * ((jpeg.height + 7) / 8);
  for (int block = 0; block < blocks; ++block) {
    for (int i = 0; i < jpeg.components; ++i) {
      bits += block == 0 && i == 0 ? "1010000000" : "00";
    }
  }
  while (bits.size() % 8 != 0) bits.push_back('1');
  for (std::size_t i = 0; i < bits.size(); i += 8) {
    const auto byte = static_cast<char>(std::strtoul(bits.substr(i, 8).c_str(), nullptr, 2));
    file.push_back(byte);
    if (byte == '\xFF') file.push_back('\0');
  }
  return file + "\xFF\xD9";
}

std::string exif_orientation(unsigned orientation, bool little_endian) {
  if (little_endian) {
    return std::string("II*\0\x08\0\0\0\1\0\x12\1\3\0\1\0\0\0", 18) +
           static_cast<char>(orientation) + std::string(7, '\0');
  }
  return std::string("MM\0*\0\0\0\x08\0\1\1\x12\0\3\0\0\0\1\0", 19) +
         static_cast<char>(orientation) + std::string(6, '\0');
}

std::string icc_profile(const std::string& space) {
  std::string profile(132, '\0');
  profile.replace(0, 4, big_endian(132, 4));
  profile[8] = '\2';
  profile.replace(12, 8, "mntr" + space);
  profile.replace(36, 4, "acsp");
  return profile;
}

}  // namespace banxin::testing
