# 打开这种文件就会运行其中的代码：只用自己做的。Opening such a file runs its code: only use your own.
import sys
import numpy as np
try:
    from joblib import load
except ImportError:
    from pickle import load
if __name__ == '__main__' and len(sys.argv) == 3:
    network = load(open(sys.argv[1], 'rb'))
    np.savez(sys.argv[2], **{name: network[name] for name in ['W1', 'b1', 'W2', 'b2', 'W3', 'b3']})
