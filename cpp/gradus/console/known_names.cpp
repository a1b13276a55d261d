#include "gradus/console/known_names.hpp"

namespace gradus::console {

namespace {

constexpr std::string_view kNumPy =
    " allclose append apply_along_axis arccos arcsin arctan arctan2 argpartition argsort argwhere "
    "around array2string array_equal array_split asscalar atleast_1d atleast_2d atleast_3d average "
    "bincount block broadcast_arrays cbrt ceil choose clip column_stack complex128 complex64 "
    "conjugate convolve corrcoef cosh count_nonzero cov cross cumprod cumsum deg2rad degrees "
    "delete "
    "diag diagonal diff digitize divmod dsplit dstack dtype ediff1d einsum empty_like exp2 expm1 "
    "fabs fft finfo fix flatnonzero flip fliplr flipud float16 float32 floor fmax fmin fmod "
    "frombuffer fromfile fromfunction fromiter fromstring genfromtxt geomspace gradient histogram "
    "histogram2d hsplit hypot iinfo imag in1d indices inner insert int16 int32 int8 interp "
    "intersect1d isclose isfinite isin isinf isnan kron linalg load loadtxt log10 log1p log2 "
    "logaddexp logical_xor logspace ma mat matrix median meshgrid mgrid moveaxis nan_to_num "
    "nanargmax nanargmin nanmax nanmean nanmin nanstd nansum nanvar ndenumerate ndim ndindex "
    "nditer nonzero ogrid packbits pad partition percentile piecewise place poly1d polyfit polyval "
    "printoptions ptp put quantile rad2deg radians ravel_multi_index real reciprocal repeat resize "
    "rint roll rot90 round round_ row_stack save savetxt savez searchsorted select "
    "set_printoptions setdiff1d shape sign signbit sinc sinh size sort split std str_ sum_ "
    "swapaxes take tan tensordot testing tile trace trapz tri tril triu trunc uint16 uint32 uint64 "
    "uint8 union1d unique unravel_index unwrap vander var vdot vectorize vsplit zeros_ ";

constexpr std::string_view kRandom =
    " BitGenerator Generator MT19937 PCG64 beta binomial bytes chisquare default_rng dirichlet "
    "exponential f gamma geometric get_state gumbel hypergeometric laplace logistic lognormal "
    "multinomial multivariate_normal pareto poisson power ranf random_integers rayleigh sample "
    "set_state standard_cauchy standard_exponential standard_gamma standard_normal standard_t "
    "triangular vonmises wald weibull zipf ";

constexpr std::string_view kLinalg =
    " LinAlgError cholesky cond det eig eigh eigvals eigvalsh inv lstsq matrix_power matrix_rank "
    "multi_dot pinv qr slogdet solve svd tensorinv tensorsolve ";

constexpr std::string_view kArray =
    " argpartition argsort byteswap choose clip compress conj conjugate ctypes cumprod cumsum data "
    "diagonal dump dumps fill flags flat getfield imag itemset newbyteorder nonzero partition ptp "
    "put real repeat resize round searchsorted setfield setflags sort std swapaxes take tobytes "
    "tofile tostring trace var view ";

constexpr std::string_view kList = " clear copy count extend index insert pop remove reverse sort ";
constexpr std::string_view kTuple = " count index ";
constexpr std::string_view kText =
    " capitalize center count encode endswith find format index isalpha isdigit join ljust lower "
    "lstrip partition replace rfind rjust rsplit rstrip split splitlines startswith strip swapcase "
    "title upper zfill ";
constexpr std::string_view kNumber =
    " as_integer_ratio bit_length conjugate denominator hex imag is_integer numerator real ";

constexpr std::string_view kBuiltIn =
    " all any ascii bin bytearray bytes callable chr classmethod compile complex delattr dict dir "
    "divmod enumerate eval exec filter format frozenset getattr globals hasattr hash help hex id "
    "input isinstance issubclass iter locals map memoryview next object oct open ord pow property "
    "repr reversed set setattr slice sorted staticmethod super vars zip exit quit ";

bool has(std::string_view names, std::string_view name) {
  return names.find(" " + std::string(name) + " ") != std::string_view::npos;
}

}  // namespace

bool is_known_module_name(Module module, std::string_view name) {
  return has(module == Module::numpy ? kNumPy : module == Module::random ? kRandom : kLinalg, name);
}

bool is_known_array_name(std::string_view name) { return has(kArray, name); }

bool is_known_python_name(const Value& object, std::string_view name) {
  if (object.is<ListValue>()) return has(kList, name);
  if (object.is<TupleValue>()) return has(kTuple, name);
  if (object.is<std::string>()) return has(kText, name);
  return python_number(object).has_value() && has(kNumber, name);
}

bool is_known_built_in(std::string_view name) { return has(kBuiltIn, name); }

}  // namespace gradus::console
