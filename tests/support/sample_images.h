#pragma once
// Image files made by tests: PNG of any kind, JPEG of flat colours.
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace banxin::testing {

std::string big_endian(std::uint32_t value, int bytes);

std::string png_chunk(const std::string& type, const std::string& data);

struct SamplePng {
  int width = 1;
  int height = 1;
  int bits = 8;
  int colour = 2;  // as IHDR has it
  bool interlaced = false;
  std::vector<std::vector<unsigned>> rows;                    // samples
  std::vector<std::pair<std::string, std::string>> chunks{};  // between IHDR and IDAT
};

// Rows are filtered with the filters 0 to 4 in turn.
std::string png_file(const SamplePng& png);

// An RGB or RGBA picture (colour 2, 6) of 8 bits in which every pixel differs.
SamplePng sample_png(int width, int height, int colour);

struct SampleJpeg {
  int width = 8;
  int height = 8;
  int components = 3;
  unsigned frame = 0xC0;                                        // marker of SOF
  std::vector<std::pair<unsigned, std::string>> segments = {};  // behind SOI
};

// Components: 192, then 128.
std::string jpeg_file(const SampleJpeg& jpeg);

// A TIFF file that says this orientation.
std::string exif_orientation(unsigned orientation, bool little_endian);

// A profile of nothing but a header.
std::string icc_profile(const std::string& space);

}  // namespace banxin::testing
