window.testScript = 'loaded';
