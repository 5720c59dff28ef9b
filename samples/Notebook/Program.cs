System.Console.WriteLine(Notebook.RescorlaWagner.LogLikelihoodGradient(0.3, 1.5, new[]{0,1,1,0}, new[]{1.0,0.5,-1,2}));
