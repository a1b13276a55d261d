#pragma once

#include <cstdint>
#include <memory>
#include <utility>

namespace gradus::console {

/// How many elements a console keeps in memory.
struct Account {
  std::int64_t elements = 0;
};

/// A number of elements that are kept, for as long as this lives.
class Holding {
 public:
  Holding() = default;

  Holding(std::shared_ptr<Account> account, std::int64_t elements)
      : account_(std::move(account)), elements_(elements) {
    account_->elements += elements_;
  }

  ~Holding() { release(); }
  Holding(const Holding&) = delete;
  Holding& operator=(const Holding&) = delete;

  Holding(Holding&& other) noexcept
      : account_(std::move(other.account_)), elements_(std::exchange(other.elements_, 0)) {}

  Holding& operator=(Holding&& other) noexcept {
    release();
    account_ = std::move(other.account_);
    elements_ = std::exchange(other.elements_, 0);
    return *this;
  }

  /// Keeps more, or fewer.
  void add(std::int64_t elements) {
    if (account_ != nullptr) {
      account_->elements += elements;
      elements_ += elements;
    }
  }

 private:
  void release() {
    if (account_ != nullptr) {
      account_->elements -= elements_;
    }
  }

  std::shared_ptr<Account> account_;
  std::int64_t elements_ = 0;
};

}  // namespace gradus::console
