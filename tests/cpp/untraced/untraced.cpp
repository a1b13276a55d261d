// The algorithms with double, compiled three times: as they are, without their steps, and with a
// step that leaves something behind. scripts/check-untraced.mjs compares the instructions.

#include "gradus/trace/step.hpp"

#if defined(GRADUS_NO_STEPS)
#undef STEP
#undef STEP_AS
#undef ENTER
#define STEP(...)
#define STEP_AS(...)
#define ENTER(...)
#elif defined(GRADUS_STEP_LEAK)
#undef STEP
extern volatile int steps_seen;
volatile int steps_seen = 0;
#define STEP(...) (steps_seen = __LINE__)
#endif

#include "gradus/circuit.hpp"
#include "gradus/learning_rule.hpp"
#include "gradus/networks/network.hpp"
#include "gradus/two_layer.hpp"
#include "gradus/xor_proof.hpp"

namespace gradus {

template double dot(const Vector<double>&, const Vector<double>&);
template double weighted_sum(const Perceptron<double>&, const Vector<double>&);
template double fire(const Perceptron<double>&, const Vector<double>&);
template double fire(const ThresholdPerceptron<double>&, const Vector<double>&);
template Vector<double> truth_table(const Perceptron<double>&, const Matrix<double>&);
template Vector<double> truth_table(const ThresholdPerceptron<double>&, const Matrix<double>&);
template double learn_round(Perceptron<double>&, const Matrix<double>&, const Vector<double>&,
                            const double&);
template Index learn(Perceptron<double>&, const Matrix<double>&, const Vector<double>&,
                     const double&, Index);
template double add_pairs(const Perceptron<double>&, const Matrix<double>&);
template double activate(const Perceptron<double>&, const Vector<double>&, const StepFunction&);
template double activate(const Perceptron<double>&, const Vector<double>&, const Sigmoid<double>&);
template double forward(const TwoLayer<double>&, const Vector<double>&, const StepFunction&);
template double forward(const TwoLayer<double>&, const Vector<double>&, const Sigmoid<double>&);
template Vector<double> forward_rows(const TwoLayer<double>&, const Matrix<double>&,
                                     const StepFunction&);
template Vector<double> evaluate(const Circuit<double>&, const Vector<double>&);
template Matrix<double> evaluate_rows(const Circuit<double>&, const Matrix<double>&);
template Vector<double> forward(const Layer<double>&, const Vector<double>&);
template Vector<double> forward(const Network<double>&, const Vector<double>&);
template Matrix<double> forward_rows(const Network<double>&, const Matrix<double>&);
template Vector<double> softmax(const Vector<double>&);
template Vector<double> naive_softmax(const Vector<double>&);
template Matrix<double> softmax_rows(const Matrix<double>&);
template Matrix<double> softmax_slopes(const Vector<double>&);
template double slope(Activation, const double&, const double&, const double&);
template double parameter_slope(Activation, const double&, const double&);

}  // namespace gradus
