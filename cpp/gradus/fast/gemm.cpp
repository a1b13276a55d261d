#include "gradus/fast/gemm.hpp"

#include <algorithm>
#include <array>

#include "gradus/fast/lanes.hpp"

namespace gradus::fast {

namespace {

// WebAssembly's compilers keep fifteen vectors in registers: ten to twelve sums, and what is being
// multiplied.
constexpr Index kTileRows = 5;
constexpr Index kTilePanels = 6;
constexpr Index kHalves = kPanel / kLanes;

/// A tile of C, so many rows by so many panels, whose sums stay in registers. a: the first of its
/// rows of A; b: its first panel.
template <Index kRows, Index kPanels>
void tile(const View& A, const float* a, const float* b, float* c, Index stride) {
  const Index panel = A.columns * kPanel;
  Four sums[kRows][kPanels * kHalves]{};
  for (Index k = 0; k < A.columns; ++k) {
    Four weights[kPanels * kHalves];
    for (Index p = 0; p < kPanels; ++p) {
      for (Index half = 0; half < kHalves; ++half) {
        weights[p * kHalves + half] = load(b + p * panel + k * kPanel + half * kLanes);
      }
    }
    for (Index i = 0; i < kRows; ++i) {
      const Four x = all(a[i * A.row + k * A.column]);
      for (Index j = 0; j < kPanels * kHalves; ++j) {
        sums[i][j] += x * weights[j];
      }
    }
  }
  for (Index i = 0; i < kRows; ++i) {
    for (Index j = 0; j < kPanels * kHalves; ++j) {
      store(c + i * stride + j * kLanes, sums[i][j]);
    }
  }
}

/// One row of C, several panels at a time.
void multiply_row(const View& A, Index i, const Panels& B, float* C) {
  using Tile = decltype(&tile<1, 1>);
  constexpr std::array<Tile, kTilePanels> kTiles = {tile<1, 1>, tile<1, 2>, tile<1, 3>,
                                                    tile<1, 4>, tile<1, 5>, tile<1, 6>};
  const Index stride = whole_panels(B.columns);
  const Index panels = stride / kPanel;
  for (Index p = 0; p < panels; p += kTilePanels) {
    const Index count = std::min(kTilePanels, panels - p);
    kTiles.at(static_cast<std::size_t>(count - 1))(A, A.at + i * A.row,
                                                   B.numbers.data() + p * B.rows * kPanel,
                                                   C + i * stride + p * kPanel, stride);
  }
}

}  // namespace

void lay_out(const View& B, Panels& panels) {
  panels.rows = B.rows;
  panels.columns = B.columns;
  panels.numbers.assign(static_cast<std::size_t>(B.rows * whole_panels(B.columns)), 0.0F);
  for (Index j = 0; j < B.columns; ++j) {
    float* to = panels.numbers.data() + j / kPanel * kPanel * B.rows + j % kPanel;
    for (Index k = 0; k < B.rows; ++k) {
      to[k * kPanel] = B.at[k * B.row + j * B.column];
    }
  }
}

void multiply(const View& A, const Panels& B, float* C) {
  const Index stride = whole_panels(B.columns);
  const Index in_tiles = A.rows / kTileRows * kTileRows;
  for (Index j = 0; j < stride; j += kPanel) {
    const float* panel = B.numbers.data() + j * B.rows;
    for (Index i = 0; i < in_tiles; i += kTileRows) {
      tile<kTileRows, 1>(A, A.at + i * A.row, panel, C + i * stride + j, stride);
    }
  }
  for (Index i = in_tiles; i < A.rows; ++i) {
    multiply_row(A, i, B, C);
  }
}

}  // namespace gradus::fast
