#include "images/read_photos.h"

#include <fmt/format.h>

#include <functional>
#include <optional>
#include <utility>

#include "base/fingerprint.h"
#include "base/run_parallel.h"
#include "images/read_image.h"
#include "sources/read_text.h"

namespace banxin {
namespace {

struct PhotoFile {
  Fingerprint fingerprint;
  std::optional<Result<Picture>> picture;
};

PhotoFile read_photo(const std::string& path) {
  auto bytes = read_file(path, kLargestPhoto);
  if (bytes) return {hash_bytes(*bytes), read_image(*bytes)};
  Problem problem = std::move(bytes.error());
  if (problem.code == "file.too-large") {
    problem.code = "image.too-large";
  } else {
    problem.code = "image.not-found";
    problem.remedy = "put the photo there, or mend its name: it is looked for beside the report";
  }
  problem.blame = Blame::document;
  return {{}, tl::unexpected(std::move(problem))};
}

std::vector<const PhotoBlock*> photos_of(const Report& report) {
  std::vector<const PhotoBlock*> photos;
  for (const Block& block : report.blocks) {
    if (const auto* photo = std::get_if<PhotoBlock>(&block)) photos.push_back(photo);
  }
  return photos;
}

Problem no_text(const PhotoBlock& photo, const Place& place) {
  return {"image.no-text", Severity::warning, place,
          fmt::format("{} has no caption: who cannot see it is told nothing", photo.file),
          "write ![图题](…), or ![|替代文字](…) to print no caption"};
}

}  // namespace

ReadPhotos read_photos(const Report& report) {
  const std::vector<const PhotoBlock*> named = photos_of(report);
  std::map<std::string, PhotoFile> files;
  for (const PhotoBlock* photo : named) files[photo->file];
  std::vector<std::function<void()>> tasks;
  for (auto& [path, file] : files) {
    tasks.emplace_back([&path = path, &file = file] { file = read_photo(path); });
  }
  run_parallel(tasks);

  ReadPhotos read;
  std::map<Fingerprint, std::uint32_t> known;
  for (const PhotoBlock* photo : named) {
    const Place place{report.file, photo->line, photo->column};
    if (photo->caption.text.empty() && photo->alternative.empty()) {
      read.problems.push_back(no_text(*photo, place));
    }
    PhotoFile& file = files[photo->file];
    if (!file.picture || read.photos.by_file.contains(photo->file)) continue;
    if (!*file.picture) {
      Problem problem = std::move(file.picture->error());
      problem.place = place;
      problem.what = photo->file + " " + problem.what;
      read.problems.push_back(std::move(problem));
      file.picture.reset();
      continue;
    }
    const auto next = static_cast<std::uint32_t>(read.photos.pictures.size());
    const auto [same, is_new] = known.emplace(file.fingerprint, next);
    if (is_new) read.photos.pictures.push_back(std::move(**file.picture));
    read.photos.by_file.emplace(photo->file, same->second);
  }
  return read;
}

}  // namespace banxin
