using LeakyApp;

ConnectByString.PrintTargets();
ConnectByVariable.PrintTargets();
