#include "scanner/codelocator.h"
#include "scanner/imagereader.h"
#include "scanner/paper.h"
#include "scanner/textrows.h"
#include "scanner/linereader.h"
#include "scanner/codereader.h"
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <cstdio>
using namespace truvamate;
int main(int argc, char **argv)
{
    for (int i = 2; i < argc; ++i) {
        cv::Mat g = cv::imread(argv[i], cv::IMREAD_GRAYSCALE);
        if (argv[1][0] == 's') {
            int k = 0;
            for (auto &s : locateBars(g, 4)) {
                char n[200]; snprintf(n, 200, "/tmp/scanwork/strip-%d-%d.png", i - 2, k++);
                cv::imwrite(n, k==1 ? flattenBars(s.gray) : s.gray); printf("%s %dx%d\n", n, s.gray.cols, s.gray.rows);
            }
        } else {
            GlyphClassifier c;
            auto codes = readCodes(g);
            auto pages = uprightPages(g, codes);
            cv::Mat ink = inkOf(pages[0].gray);
            cv::imwrite("/tmp/scanwork/page.png", ink);
            std::vector<cv::Rect> hidden; for (auto &k : codes) hidden.push_back(pages[0].around(k.quad));
            for (auto &row : findTextRows(ink, hidden)) {
                auto inks = row.tallInks(); std::string t; 
                for (auto &s : c.classify(inks)) t += s.nearest();
                printf("%d %s\n", row.tallness, t.c_str());
            }
        }
    }
}
